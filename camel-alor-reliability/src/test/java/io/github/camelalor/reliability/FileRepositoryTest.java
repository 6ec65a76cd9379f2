package io.github.camelalor.reliability;

import io.github.camelalor.OrderIdFile;
import java.nio.file.Path;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.io.TempDir;

/** Ids of orders in a file, for one process after another. */
class FileRepositoryTest extends RepositoryContract {

    @TempDir
    private Path folder;

    @Override
    IdempotentRepository repository() {
        return new OrderIdFile(folder.resolve("order-ids"));
    }
}
