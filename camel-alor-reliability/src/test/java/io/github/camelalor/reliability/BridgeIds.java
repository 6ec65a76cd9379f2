package io.github.camelalor.reliability;

import io.github.camelalor.model.Outcome;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.postgresql.ds.PGSimpleDataSource;

/** The ids of orders of a bridge in a process of its own, kept in PostgreSQL. Stops the bridge where the test wants it. */
public final class BridgeIds extends ServiceSupport implements IdempotentRepository, CamelContextAware {

    /** The system property with the address of the database. */
    static final String STORE = "it.store";

    private final IdempotentRepository inner;
    private CamelContext context;

    /** Takes the database that the system property names. */
    public BridgeIds() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(System.getProperty(STORE));
        inner = new InterruptedRepository(
                Postgres.repository(database), BridgeIds::beforeAdding, BridgeIds::afterAdding);
    }

    private static void beforeAdding(String key) {
        if (isOutcome(key)) {
            Stops.at(StoppingPoint.ANSWERED);
        }
    }

    private static void afterAdding(String key) {
        if (isOutcome(key)) {
            Stops.at(StoppingPoint.SETTLED);
        } else if (InterruptedRepository.isId(key)) {
            Stops.at(StoppingPoint.NOTED);
        }
    }

    private static boolean isOutcome(String key) {
        return key.endsWith("=" + Outcome.CONFIRMED);
    }

    @Override
    public boolean add(String key) {
        return inner.add(key);
    }

    @Override
    public boolean contains(String key) {
        return inner.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return inner.remove(key);
    }

    @Override
    public boolean confirm(String key) {
        return inner.confirm(key);
    }

    @Override
    public void clear() {
        inner.clear();
    }

    @Override
    public void setCamelContext(CamelContext camelContext) {
        context = camelContext;
    }

    @Override
    public CamelContext getCamelContext() {
        return context;
    }

    @Override
    protected void doStart() {
        CamelContextAware.trySetCamelContext(inner, context);
        ServiceHelper.startService(inner);
    }

    @Override
    protected void doStop() {
        ServiceHelper.stopService(inner);
    }
}
