package io.github.camelalor.reliability;

import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.file.cluster.FileLockClusterService;

/** Lets bridges agree by locks on files which of them works: {@code camel.main.configurationClasses} names it. */
public final class StandbyLocks implements CamelConfiguration {

    /** The system property that names the folder with the files. */
    static final String FOLDER = "it.locks";

    @Override
    public void configure(CamelContext context) throws Exception {
        FileLockClusterService locks = new FileLockClusterService();
        locks.setRoot(System.getProperty(FOLDER));
        locks.setAcquireLockDelay(100, TimeUnit.MILLISECONDS);
        locks.setAcquireLockInterval(500, TimeUnit.MILLISECONDS);
        context.addService(locks);
    }
}
