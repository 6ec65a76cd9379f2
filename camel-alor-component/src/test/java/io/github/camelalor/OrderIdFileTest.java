package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.Transport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys in a file: what is there after a restart, a crash, a full disk. */
class OrderIdFileTest {

    /** What orders wait for the disk for. */
    private static final String SEAL = JournalKeys.sealed("one", Transport.HTTP);

    private static final String HEADER = "alor-order-ids-1\n";

    @TempDir
    private Path folder;

    private final List<OrderIdFile> open = new ArrayList<>();
    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("desk").resolve("order-ids");
    }

    @AfterEach
    void close() {
        open.forEach(OrderIdFile::stop);
    }

    private OrderIdFile started(OrderIdFile ids) {
        open.add(ids);
        ids.start();
        return ids;
    }

    private OrderIdFile started() {
        return started(new OrderIdFile(file));
    }

    private OrderIdFile restarted(OrderIdFile ids) {
        ids.stop();
        return started();
    }

    @Test
    void aKeyIsAddedOnceAlsoByThoseWhoComeLater() {
        OrderIdFile ids = started();

        assertThat(ids.add("D39004/1")).isTrue();
        assertThat(ids.add("D39004/1")).isFalse();

        OrderIdFile later = restarted(ids);
        assertThat(later.contains("D39004/1")).isTrue();
        assertThat(later.contains("D39004/2")).isFalse();
        assertThat(later.add("D39004/1")).isFalse();
        assertThat(later.add("D39004/2")).isTrue();
    }

    @Test
    void whatWasRemovedIsGone() {
        OrderIdFile ids = started();
        ids.add("one");
        ids.add("two");

        assertThat(ids.remove("one")).isTrue();
        assertThat(ids.remove("one")).isFalse();

        OrderIdFile later = restarted(ids);
        assertThat(later.contains("one")).isFalse();
        assertThat(later.contains("two")).isTrue();
        later.clear();
        assertThat(restarted(later).contains("two")).isFalse();
    }

    @Test
    void whatDoesNotFitALineIsRefusedAndNothingElseSuffers() {
        OrderIdFile ids = started();
        ids.add("one");

        assertThatThrownBy(() -> ids.add("two\n+three")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ids.add("\ud800")).isInstanceOf(IllegalArgumentException.class);

        assertThat(ids.add("четыре")).isTrue();
        OrderIdFile later = restarted(ids);
        assertThat(later.contains("one")).isTrue();
        assertThat(later.contains("четыре")).isTrue();
        assertThat(later.contains("three")).isFalse();
    }

    @Test
    void aLineThatWasCutShortAnywhereCostsNoOther() throws IOException {
        byte[] whole = (HEADER + "+one\n+two\n-one\n+three\n").getBytes(StandardCharsets.UTF_8);
        Files.createDirectories(file.getParent());
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file, cut);
            String said = new String(cut, StandardCharsets.UTF_8);

            OrderIdFile ids = started();
            assertThat(ids.contains("one")).isEqualTo(said.contains("+one\n") && !said.contains("-one\n"));
            assertThat(ids.contains("two")).isEqualTo(said.contains("+two\n"));
            assertThat(ids.contains("three")).isEqualTo(said.contains("+three\n"));
            ids.add("four");
            OrderIdFile later = restarted(ids);
            assertThat(later.contains("four")).isTrue();
            assertThat(later.contains("two")).isEqualTo(said.contains("+two\n"));
            later.stop();
        }
    }

    @Test
    void aFileOfSomethingElseIsLeftAlone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "D39004/1\nD39004/2\n");

        assertThatThrownBy(this::started)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("alor-order-ids-1");
        assertThat(file).hasContent("D39004/1\nD39004/2\n");
    }

    @Test
    void aDamagedLineIsNamedAndNothingIsGuessed() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, HEADER + "+one\nwo\n+three\n");

        assertThatThrownBy(this::started).hasMessageContaining(file.toString()).hasMessageContaining("line 3");
    }

    @Test
    void aPathIsNeeded() {
        assertThatThrownBy(() -> new OrderIdFile().start()).hasMessageContaining("path");
    }

    @Test
    void nothingIsSaidBeforeTheStartNorAfterTheEnd() {
        OrderIdFile ids = new OrderIdFile(file);

        assertThatThrownBy(() -> ids.contains("one")).isInstanceOf(IllegalStateException.class);
        started(ids).stop();
        assertThatThrownBy(() -> ids.add("one")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void twoCannotHaveItOpenInOneProcess() {
        started();

        assertThatThrownBy(this::started).hasMessageContaining("open in this process already");
    }

    @Test
    void aSecondOneInThisProcessDoesNotLetAnotherProcessIn() throws Exception {
        started();
        assertThatThrownBy(this::started).hasMessageContaining("open in this process already");

        Process other = adding(folder.resolve("said"));
        try {
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isNotZero();
        } finally {
            other.destroyForcibly();
        }
    }

    @Test
    void itIsTheSameFileByAnyName() throws IOException {
        OrderIdFile ids = started();
        ids.add("one");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThatThrownBy(() -> started(new OrderIdFile(link))).hasMessageContaining("open in this process already");
        ids.stop();
        assertThat(started(new OrderIdFile(link)).contains("one")).isTrue();
        assertThat(link).isSymbolicLink();
    }

    @Test
    void whatIsNoFileIsLeftAlone() {
        assertThatThrownBy(() -> started(new OrderIdFile(folder))).hasMessageContaining("is no file");
        assertThatThrownBy(() -> started(new OrderIdFile(folder.getRoot()))).hasMessageContaining("is no file");
    }

    @Test
    void aFileThatIsRemovedWhileItIsOpenIsMissed() throws IOException {
        OrderIdFile ids = started();
        ids.add("one");
        Files.delete(file);

        assertThatThrownBy(() -> ids.add(SEAL)).hasMessageContaining("was removed or replaced");
        assertThatThrownBy(() -> ids.contains("one")).hasMessageContaining("was removed or replaced");
        assertThat(restarted(ids).contains("one")).isFalse();
    }

    @Test
    void whoseLockIsRemovedNoticesBeforeAnOrderLeaves() throws IOException {
        OrderIdFile ids = started();
        Files.delete(file.resolveSibling("order-ids.lock"));

        assertThatThrownBy(() -> ids.add(SEAL)).hasMessageContaining("was removed or replaced");
        assertThat(ids.add("one")).isTrue();
    }

    @Test
    void anotherProcessCannotOpenItAndFindsAllOfItWhenTheFirstWasKilled() throws Exception {
        Path said = folder.resolve("said");
        Process other = adding(said);
        try {
            await().atMost(1, TimeUnit.MINUTES).until(() -> Files.size(said) > 1_000);
            assertThatThrownBy(this::started).hasMessageContaining("open in another process");
        } finally {
            other.destroyForcibly().waitFor();
        }

        OrderIdFile ids = started();
        String added = Files.readString(said);
        assertThat(added.substring(0, added.lastIndexOf('\n')).lines()).allMatch(ids::contains);
    }

    private Process adding(Path said) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adding.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .redirectOutput(said.toFile())
                .start();
    }

    /** Adds keys until it is killed, and says of each when it is added. */
    static final class Adding {

        private Adding() {}

        public static void main(String[] args) {
            OrderIdFile ids = new OrderIdFile(Path.of(args[0]));
            ids.start();
            for (int i = 0; ; i++) {
                ids.add("key-" + i);
                System.out.println("key-" + i);
            }
        }
    }

    @Test
    void aFullDiskIsAnErrorAndCostsNoKeyThatWasAdded() {
        AtomicBoolean full = new AtomicBoolean();
        OrderIdFile ids = new OrderIdFile(path -> new FailingLines(path, full));
        ids.setPath(file.toString());
        started(ids).add("before");

        full.set(true);
        assertThatThrownBy(() -> ids.add("meanwhile"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left on device");
        assertThat(ids.contains("before")).isTrue();
        full.set(false);

        assertThat(ids.contains("before")).isTrue();
        assertThat(ids.contains("meanwhile")).isFalse();
        assertThat(ids.add("after")).isTrue();
        OrderIdFile later = restarted(ids);
        assertThat(later.contains("before")).isTrue();
        assertThat(later.contains("meanwhile")).isFalse();
        assertThat(later.contains("after")).isTrue();
    }

    /** A disk that takes half of a line when it is full. */
    private static final class FailingLines implements KeyLog.Lines {

        private final KeyLog.Lines lines;
        private final AtomicBoolean full;

        FailingLines(Path path, AtomicBoolean full) throws IOException {
            this.lines = new FileLines(path);
            this.full = full;
        }

        @Override
        public void write(byte[] line) throws IOException {
            if (full.get()) {
                lines.write(Arrays.copyOf(line, line.length / 2));
                throw new IOException("No space left on device");
            }
            lines.write(line);
        }

        @Override
        public void force() throws IOException {
            lines.force();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void whatAnOrderMayBeSentForIsThereAfterAPowerCut() {
        JournalKeys keys = new JournalKeys("D39004/1", "content");
        String owner = keys.owner(0, LocalDate.EPOCH);
        OrderIdFile ids = new OrderIdFile(ForcedLines::new);
        ids.setPath(file.toString());
        started(ids).add(keys.taken(0));
        ids.add(owner);
        ids.add(keys.sealed(0, Transport.HTTP));
        ids.add(keys.outcome(Outcome.CONFIRMED));

        OrderIdFile later = restarted(ids);
        assertThat(later.contains(keys.id())).isTrue();
        assertThat(later.contains(owner)).isTrue();
        assertThat(later.contains(keys.sealed(0, Transport.HTTP))).isTrue();
        // It is not waited for: the order can be found.
        assertThat(later.contains(keys.outcome(Outcome.CONFIRMED))).isFalse();
    }

    @Test
    void whatCouldNotBeForcedToTheDiskIsNotTakenForWrittenTheNextTime() throws IOException {
        AtomicInteger forced = new AtomicInteger();
        KeyLog.Disk failsOnce = path -> new ForcedLines(path) {
            @Override
            public void force() throws IOException {
                if (forced.incrementAndGet() == 1) {
                    throw new IOException("Input/output error");
                }
                super.force();
            }
        };
        try (KeyLog log = KeyLog.open(file, failsOnce, new HashSet<>(), null)) {
            long line = log.added(SEAL);

            assertThatThrownBy(() -> log.force(line)).hasMessage("Input/output error");
            assertThatThrownBy(() -> log.force(line)).hasMessageContaining("could not be forced");
        }
    }

    /** A disk that keeps nothing but what it was forced to. */
    private static class ForcedLines implements KeyLog.Lines {

        private final KeyLog.Lines lines;
        private final ByteArrayOutputStream cache = new ByteArrayOutputStream();

        ForcedLines(Path path) throws IOException {
            lines = new FileLines(path);
        }

        @Override
        public void write(byte[] line) {
            cache.writeBytes(line);
        }

        @Override
        public void force() throws IOException {
            lines.write(cache.toByteArray());
            cache.reset();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    @Test
    void aFileThatCannotBeOpenedIsTriedAgain() throws IOException {
        Files.createDirectories(file);
        Files.createFile(file.resolve("in-the-way"));
        OrderIdFile ids = new OrderIdFile(file);
        assertThatThrownBy(() -> started(ids)).hasMessageContaining(file.toString());

        Files.delete(file.resolve("in-the-way"));
        Files.delete(file);
        assertThat(started(ids).add("one")).isTrue();
    }

    @Test
    void ofManyThreadsOneAddsAKeyAndAllKeysAreThere() throws Exception {
        OrderIdFile ids = started();
        AtomicInteger added = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Void> adding = () -> {
                for (int i = 0; i < 200; i++) {
                    if (ids.add("key-" + i)) {
                        added.incrementAndGet();
                    }
                }
                return null;
            };
            for (Future<Void> each : threads.invokeAll(
                    IntStream.range(0, 8).mapToObj(i -> adding).toList())) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }

        assertThat(added).hasValue(200);
        OrderIdFile later = restarted(ids);
        assertThat(IntStream.range(0, 200).mapToObj(i -> "key-" + i)).allMatch(later::contains);
    }

    @Test
    void aFileOfSpentLinesIsWrittenAnew() throws IOException {
        OrderIdFile ids = started();
        ids.add("kept");
        ids.stop();
        StringBuilder spent = new StringBuilder();
        for (int i = 0; i < 6_000; i++) {
            spent.append("+spent-").append(i).append("\n-spent-").append(i).append('\n');
        }
        Files.writeString(file, Files.readString(file) + spent);

        assertThat(restarted(ids).contains("kept")).isTrue();
        assertThat(file).hasContent(HEADER + "+kept\n");
    }
}
