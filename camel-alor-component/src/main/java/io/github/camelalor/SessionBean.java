package io.github.camelalor;

import io.github.camelalor.net.LinkStatus;
import io.github.camelalor.stream.SubscriptionStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.ReflectionException;
import javax.management.openmbean.OpenMBeanAttributeInfoSupport;
import javax.management.openmbean.OpenType;
import javax.management.openmbean.SimpleType;

/** A session in JMX: an attribute for each fact, and tables of its links and subscriptions. */
final class SessionBean implements DynamicMBean {

    private static final FactTable<LinkStatus> LINKS = new FactTable<>("Links", SessionFacts.LINK, "name");
    private static final FactTable<JournalStatus> JOURNALS = new FactTable<>("Journals", SessionFacts.JOURNAL, "name");
    private static final FactTable<SubscriptionStatus> SUBSCRIPTIONS =
            new FactTable<>("Subscriptions", SessionFacts.SUBSCRIPTION, "guid");

    private final Supplier<SessionStatus> session;
    private final Map<String, Function<SessionStatus, Object>> readings = new LinkedHashMap<>();
    private final MBeanInfo info;

    SessionBean(Supplier<SessionStatus> session) {
        this.session = session;
        List<MBeanAttributeInfo> attributes = new ArrayList<>();
        add(attributes, "Component", "Name of the component", SimpleType.STRING, status -> status.name()
                .component());
        add(attributes, "Account", "Portfolio and host of the session", SimpleType.STRING, status -> status.name()
                .account());
        add(
                attributes,
                "Troubles",
                "What is wrong, a line each; empty where all is well",
                SimpleType.STRING,
                status -> String.join("\n", new Troubles(status).all()));
        for (Section section : SessionFacts.SECTIONS) {
            for (Fact<SessionStatus> fact : section.facts()) {
                add(
                        attributes,
                        section.qualified(fact),
                        fact.description(),
                        FactTable.type(fact),
                        status -> fact.of(status, status.now()));
            }
        }
        add(attributes, "Links", "The WebSocket links", LINKS.type(), status -> LINKS.of(status.links(), status.now()));
        add(
                attributes,
                "Journals",
                "The repositories of request ids",
                JOURNALS.type(),
                status -> JOURNALS.of(status.journals(), status.now()));
        add(
                attributes,
                "Subscriptions",
                "The subscriptions",
                SUBSCRIPTIONS.type(),
                status -> SUBSCRIPTIONS.of(status.subscriptions(), status.now()));
        this.info = new MBeanInfo(
                SessionBean.class.getName(),
                "A session with the ALOR broker",
                attributes.toArray(MBeanAttributeInfo[]::new),
                null,
                null,
                null);
    }

    private void add(
            List<MBeanAttributeInfo> attributes,
            String name,
            String description,
            OpenType<?> type,
            Function<SessionStatus, Object> reading) {
        attributes.add(new OpenMBeanAttributeInfoSupport(name, description, type, true, false, false));
        readings.put(name, reading);
    }

    @Override
    public Object getAttribute(String attribute) throws AttributeNotFoundException {
        return read(session.get(), attribute);
    }

    private Object read(SessionStatus status, String attribute) throws AttributeNotFoundException {
        Function<SessionStatus, Object> reading = readings.get(attribute);
        if (reading == null) {
            throw new AttributeNotFoundException("A session has no attribute " + attribute);
        }
        return reading.apply(status);
    }

    /** All of one moment; names that are not known are left out, as the interface demands. */
    @Override
    public AttributeList getAttributes(String[] attributes) {
        SessionStatus status = session.get();
        AttributeList values = new AttributeList();
        for (String each : attributes) {
            Function<SessionStatus, Object> reading = readings.get(each);
            if (reading != null) {
                values.add(new Attribute(each, reading.apply(status)));
            }
        }
        return values;
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " of a session cannot be set");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList();
    }

    @Override
    public Object invoke(String action, Object[] parameters, String[] signature) throws ReflectionException {
        throw new ReflectionException(new NoSuchMethodException(action), "A session has no operations");
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        return info;
    }
}
