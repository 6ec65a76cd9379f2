package io.github.camelalor.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** {@code docs/simulator.md} has the options of the command line; run with {@code -Ddocs.write=true} to renew them. */
class SimulatorPageTest {

    private static final Path PAGE = Path.of("..", "docs", "simulator.md");
    private static final String BEGIN = "<!-- options -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void theTableOfOptionsIsWhatTheHelpSays() throws IOException {
        String page = Files.readString(PAGE);
        assertThat(page).contains(BEGIN, END);
        int from = page.indexOf(BEGIN) + BEGIN.length();
        String rendered = page.substring(0, from) + table() + page.substring(page.indexOf(END, from));
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(PAGE, rendered);
        }

        assertThat(Files.readString(PAGE))
                .as("docs/simulator.md; renew it with -Ddocs.write=true")
                .isEqualTo(rendered);
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| option | what it does |\n|---|---|\n");
        for (OptionSpec option : Main.commandLine().getCommandSpec().options()) {
            table.append("| `")
                    .append(String.join("`, `", option.names()))
                    .append(option.arity().max() == 0 ? "" : " " + option.paramLabel())
                    .append("` | ")
                    .append(String.join(" ", option.description()))
                    .append(" |\n");
        }
        return table.toString();
    }
}
