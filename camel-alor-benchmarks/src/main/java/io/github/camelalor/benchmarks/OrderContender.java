package io.github.camelalor.benchmarks;

import io.github.camelalor.OrderIdFile;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/** Who takes part in the comparison of orders. */
enum OrderContender {
    HAND_WRITTEN("HttpClient + readTree, by hand", folder -> new HandWrittenOrders()),
    PLAIN_CAMEL("marshal + http: + unmarshal", folder -> new PlainCamelOrders()),
    ALOR("alor:", folder -> new AlorOrders(null)),
    ALOR_ID_FILE("alor: with OrderIdFile", folder -> new AlorOrders(new OrderIdFile(folder.resolve("ids")))),
    ALOR_CAMEL_FILE(
            "alor: with FileIdempotentRepository",
            folder -> new AlorOrders(FileIdempotentRepository.fileIdempotentRepository(
                    folder.resolve("ids").toFile(), OrderContender.CACHED, 0)));

    /** Camel's own default, which has to be said where the size of the file is said. */
    private static final int CACHED = 1_000;

    private final String title;
    private final Function<Path, OrderClient> client;

    OrderContender(String title, Function<Path, OrderClient> client) {
        this.title = title;
        this.client = client;
    }

    String title() {
        return title;
    }

    /** Makes one that may keep a file in the folder. */
    OrderClient client(Path folder) {
        return client.apply(folder);
    }
}
