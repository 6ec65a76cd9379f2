package io.github.camelalor.reliability;

import java.util.function.Consumer;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.apache.camel.support.service.ServiceSupport;

/** A repository that something happens to before or after a key is added. */
final class InterruptedRepository extends ServiceSupport implements IdempotentRepository, CamelContextAware {

    private final IdempotentRepository inner;
    private final Consumer<String> before;
    private final Consumer<String> after;
    private CamelContext context;

    InterruptedRepository(IdempotentRepository inner, Consumer<String> before, Consumer<String> after) {
        this.inner = inner;
        this.before = before;
        this.after = after;
    }

    /** Tells whether a key is that of an id itself, which only one process can add and which allows it to send. */
    static boolean isId(String key) {
        return !key.contains("#") && !key.contains("=");
    }

    @Override
    public boolean add(String key) {
        before.accept(key);
        boolean added = inner.add(key);
        after.accept(key);
        return added;
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
