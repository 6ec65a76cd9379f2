package io.github.camelalor;

import javax.management.JMException;
import javax.management.ObjectName;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.ManagementAgent;
import org.apache.camel.spi.ManagementStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The place of a session in Camel's JMX tree, from its opening to its closing; nothing where JMX is off. */
final class SessionRegistration implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SessionRegistration.class);

    private final ManagementAgent agent;
    private final ObjectName name;

    private SessionRegistration(ManagementAgent agent, ObjectName name) {
        this.agent = agent;
        this.name = name;
    }

    /** Registers a session; that it cannot be is no reason not to trade. */
    static SessionRegistration of(CamelContext context, AlorSession session) {
        ManagementStrategy management = context.getManagementStrategy();
        ManagementAgent agent = management == null ? null : management.getManagementAgent();
        if (agent == null) {
            return new SessionRegistration(null, null);
        }
        try {
            ObjectName name = name(management, context, session.name());
            agent.register(new SessionBean(session::status), name);
            return new SessionRegistration(agent, name);
        } catch (JMException e) {
            LOG.warn("The session {} cannot be seen over JMX: {}", session.name(), e.toString());
            return new SessionRegistration(null, null);
        }
    }

    private static ObjectName name(ManagementStrategy management, CamelContext context, SessionName session)
            throws JMException {
        ObjectName ofContext = management.getManagementObjectNameStrategy().getObjectNameForCamelContext(context);
        return new ObjectName(ofContext.getDomain() + ":context=" + ofContext.getKeyProperty("context")
                + ",type=sessions,component=" + ObjectName.quote(session.component()) + ",name="
                + ObjectName.quote(session.account()));
    }

    @Override
    public void close() {
        if (agent == null) {
            return;
        }
        try {
            agent.unregister(name);
        } catch (JMException e) {
            LOG.warn("The session {} stays visible over JMX: {}", name, e.toString());
        }
    }
}
