package io.github.camelalor.reliability;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;

/** A real PostgreSQL server with a table for the ids of orders, made as docs/reliability.md says. */
final class Postgres implements AutoCloseable {

    static final String TABLE = "alor_order_ids";

    /** Everything that shares the ids has to say the same. */
    static final String PROCESSOR = "orders";

    private static final String CREATE = "CREATE TABLE " + TABLE
            + " (processorName VARCHAR(255), messageId VARCHAR(100), createdAt TIMESTAMP,"
            + " PRIMARY KEY (processorName, messageId))";

    private final EmbeddedPostgres server;

    private Postgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts a server and makes the table. */
    static Postgres start() throws IOException, SQLException {
        Postgres postgres = new Postgres(EmbeddedPostgres.start());
        postgres.run(CREATE);
        return postgres;
    }

    DataSource database() {
        return server.getPostgresDatabase();
    }

    /** Returns the address for other processes. */
    String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    /** Opens the table over a data source. */
    static JdbcMessageIdRepository repository(DataSource database) {
        return repository(database, () -> {});
    }

    /**
     * Opens the table over a data source.
     *
     * @param beforeInsert happens in the transaction that adds a key, when the key has not been found
     */
    static JdbcMessageIdRepository repository(DataSource database, Runnable beforeInsert) {
        JdbcMessageIdRepository repository = new JdbcMessageIdRepository(database, PROCESSOR) {
            @Override
            protected int insert(String key) {
                beforeInsert.run();
                return super.insert(key);
            }
        };
        repository.setTableName(TABLE);
        repository.setCreateTableIfNotExists(false);
        return repository;
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
