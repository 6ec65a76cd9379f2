package io.github.camelalor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.console.DevConsole;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.util.json.Jsoner;

/** What an operator of a context sees of its sessions, by the console and over JMX. */
final class SessionViews {

    private final CamelContext context;

    SessionViews(CamelContext context) {
        this.context = context;
    }

    private DevConsole console() {
        return PluginHelper.getDevConsoleResolver(context).resolveDevConsole("alor");
    }

    String text() {
        return (String) console().call(DevConsole.MediaType.TEXT, Map.of());
    }

    /** Returns the sessions of the console's JSON, as another program would read it. */
    List<JsonNode> json() {
        try {
            String text = Jsoner.serialize(console().call(DevConsole.MediaType.JSON, Map.of()));
            return StreamSupport.stream(
                            new ObjectMapper().readTree(text).path("sessions").spliterator(), false)
                    .toList();
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    static MBeanServer server() {
        return ManagementFactory.getPlatformMBeanServer();
    }

    /** Returns the names of the sessions of this context over JMX. */
    Set<ObjectName> beans() {
        try {
            return server().queryNames(
                            new ObjectName(
                                    "org.apache.camel:context=" + context.getManagementName() + ",type=sessions,*"),
                            null);
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }

    /** Returns an attribute of the only session of this context. */
    Object attribute(String name) {
        try {
            return server().getAttribute(beans().iterator().next(), name);
        } catch (JMException e) {
            throw new AssertionError(e);
        }
    }
}
