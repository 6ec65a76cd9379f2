package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.camel.builder.RouteBuilder;

/** Routes in Java as the documentation shows them: the inside of {@code configure()}. */
final class JavaSnippets implements AutoCloseable {

    private static final String CLASS = """
            import io.github.camelalor.*;
            import io.github.camelalor.model.*;
            import org.apache.camel.builder.RouteBuilder;

            public class %s extends RouteBuilder {
                @Override
                public void configure() {
            %s
                }
            }
            """;

    private final URLClassLoader classes;

    private JavaSnippets(Path folder) throws IOException {
        classes = new URLClassLoader(new URL[] {folder.toUri().toURL()}, JavaSnippets.class.getClassLoader());
    }

    /**
     * Compiles routes, all at once, which is a matter of seconds.
     *
     * @param routes by the name of the class to make of them
     * @param folder to put the classes into
     */
    static JavaSnippets compile(Map<String, String> routes, Path folder) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> each : routes.entrySet()) {
            sources.add(Files.writeString(
                    folder.resolve(each.getKey() + ".java"), CLASS.formatted(each.getKey(), each.getValue())));
        }
        List<String> options =
                List.of("-d", folder.toString(), "-proc:none", "-cp", System.getProperty("java.class.path"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(compiled).as(complaints::toString).isTrue();
        }
        return new JavaSnippets(folder);
    }

    /** Makes the routes of one class. */
    RouteBuilder routes(String name) throws ReflectiveOperationException {
        return (RouteBuilder) classes.loadClass(name).getDeclaredConstructor().newInstance();
    }

    @Override
    public void close() throws IOException {
        classes.close();
    }
}
