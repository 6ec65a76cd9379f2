package io.github.camelalor.reliability;

import io.github.camelalor.model.Outcome;
import java.nio.file.Path;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The ids of orders of a bridge in a process of its own: in a file, or in PostgreSQL if the system property says where. Stops the
 * bridge where the test wants it.
 */
public final class BridgeIds extends ServiceSupport implements IdempotentRepository, CamelContextAware {

    /** The system property with the file, or with the address of the database. */
    static final String STORE = "it.store";

    private final IdempotentRepository inner;
    private CamelContext context;

    /** Takes the store that the system property names. */
    public BridgeIds() {
        String store = System.getProperty(STORE);
        IdempotentRepository kept;
        if (store.startsWith("jdbc:")) {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setUrl(store);
            kept = Postgres.repository(database);
        } else {
            kept = FileIdempotentRepository.fileIdempotentRepository(
                    Path.of(store).toFile());
        }
        inner = new InterruptedRepository(kept, BridgeIds::beforeAdding, BridgeIds::afterAdding);
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
