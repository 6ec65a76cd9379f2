package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderJournal.Known;
import io.github.camelalor.time.ManualTimers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read from a repository in which processes were killed, and in which several write. */
class RepositoryJournalTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T10:00:00Z");

    private final CamelContext context = new DefaultCamelContext();
    private final Keys keys = new Keys();
    private final JournalKeys one = new JournalKeys("id", "one");

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void anIdIsNewOnce() throws Exception {
        assertThat(note("one")).isEqualTo(Known.NEW);
        assertThat(note("one")).isEqualTo(Known.NOTED);
    }

    @Test
    void whatAProcessWantedThatDiedBeforeItTookTheIdIsNew() throws Exception {
        keys.add(one.wanted(TODAY.atZone(ZoneOffset.UTC).toLocalDate()));

        assertThat(note("one")).isEqualTo(Known.NEW);
    }

    @Test
    void otherContentLeavesNothingBehindThatAKilledProcessCouldBeMistakenBy() throws Exception {
        note("one");
        Set<String> before = Set.copyOf(keys.all);
        keys.dieAfterAdding = true;

        assertThat(note("two")).isEqualTo(Known.OTHER_CONTENT);
        assertThat(keys.all).isEqualTo(before);
    }

    @Test
    void onAnotherDayAnIdIsOfTheDayBeforeHoweverOftenItComes() throws Exception {
        note("one");
        Clock tomorrow = Clock.fixed(TODAY.plus(Duration.ofDays(1)), ZoneOffset.UTC);

        assertThat(note("one", tomorrow)).isEqualTo(Known.NOTED_BEFORE_TODAY);
        assertThat(note("one", tomorrow)).isEqualTo(Known.NOTED_BEFORE_TODAY);
        assertThat(note("two", tomorrow)).isEqualTo(Known.OTHER_CONTENT);
    }

    @Test
    void whatIsRefusedBecauseAnotherHasJustAddedItIsThere() throws Exception {
        keys.addedByAnother = one.id();
        keys.add(one.wanted(TODAY.atZone(ZoneOffset.UTC).toLocalDate()));

        assertThat(note("one")).isEqualTo(Known.NOTED);
    }

    @Test
    void whoTookTheIdInBetweenSaysThatItWantedTheSame() throws Exception {
        keys.beforeAdding = () -> {
            keys.beforeAdding = () -> {
                keys.beforeAdding = () -> {};
                assertThat(note("one")).isEqualTo(Known.NEW);
            };
        };

        assertThat(note("one")).isEqualTo(Known.NOTED);
    }

    @Test
    void anIdThatIsGivenBackMeanwhileIsNew() throws Exception {
        keys.add(one.id());
        keys.beforeLooking = () -> {
            keys.beforeLooking = () -> keys.remove(one.id());
        };

        assertThat(note("one")).isEqualTo(Known.NEW);
    }

    @Test
    void aNoteThatComesTooLateIsTakenBack() throws Exception {
        journal(Clock.fixed(TODAY, ZoneOffset.UTC))
                .note("id", "one", () -> false)
                .get();

        assertThat(keys.all).isEmpty();
    }

    @Test
    void aProcessThatDiesWhileItTakesANoteBackDoesNotKeepTheOrderFromBeingSent() throws Exception {
        note("one");
        keys.dieAfterRemoving = true;
        assertThatThrownBy(() -> journal(Clock.fixed(TODAY, ZoneOffset.UTC))
                        .forget("id", "one")
                        .get())
                .hasRootCauseMessage("killed");
        keys.dieAfterRemoving = false;

        assertThat(note("one")).isEqualTo(Known.NEW);
    }

    @Test
    void whatWasTakenBackInBetweenIsThereAgainWithItsOutcome() throws Exception {
        journal(Clock.fixed(TODAY, ZoneOffset.UTC))
                .settle("id", "one", Outcome.CONFIRMED)
                .get();

        assertThat(note("one")).isEqualTo(Known.CONFIRMED);
    }

    @Test
    void aRepositoryThatRemembersWhatItFailedToWriteIsNotBelieved() throws Exception {
        RepositoryJournal journal = journal(Clock.fixed(TODAY, ZoneOffset.UTC));
        keys.broken = true;
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> journal.note("id", "one", () -> true).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no space left");
        }
        keys.broken = false;

        assertThat(journal.note("id", "one", () -> true).get()).isIn(Known.NEW, Known.NOTED);
        assertThat(keys.all).contains(one.id());
    }

    private Known note(String content) throws Exception {
        return note(content, Clock.fixed(TODAY, ZoneOffset.UTC));
    }

    private Known note(String content, Clock clock) throws Exception {
        return journal(clock).note("id", content, () -> true).get();
    }

    private RepositoryJournal journal(Clock clock) {
        return new RepositoryJournal(context, keys, Runnable::run, clock, new ManualTimers());
    }

    /** Something that is done in the middle of something else. */
    @FunctionalInterface
    private interface Interruption {
        void happen() throws Exception;
    }

    /** Keys as a file or a database keeps them, with their ways to fail. */
    private static final class Keys implements IdempotentRepository {

        private final Set<String> all = new HashSet<>();
        private Interruption beforeAdding = () -> {};
        private Interruption beforeLooking = () -> {};
        private String addedByAnother;
        private boolean dieAfterAdding;
        private boolean dieAfterRemoving;
        private boolean broken;

        @Override
        public boolean add(String key) {
            interrupt(beforeAdding);
            if (key.equals(addedByAnother)) {
                all.add(key);
                throw new IllegalStateException(new SQLException("duplicate key", "23505"));
            }
            boolean added = all.add(key);
            if (broken && added) {
                throw new UncheckedIOException(new IOException("no space left"));
            }
            if (dieAfterAdding) {
                throw new IllegalStateException("killed");
            }
            return added;
        }

        private static void interrupt(Interruption interruption) {
            try {
                interruption.happen();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean contains(String key) {
            interrupt(beforeLooking);
            return all.contains(key);
        }

        @Override
        public boolean remove(String key) {
            boolean removed = all.remove(key);
            if (dieAfterRemoving) {
                throw new IllegalStateException("killed");
            }
            return removed;
        }

        @Override
        public boolean confirm(String key) {
            return true;
        }

        @Override
        public void clear() {
            all.clear();
        }

        @Override
        public void start() {
            // There is nothing to start.
        }

        @Override
        public void stop() {
            // What it remembers outlives the process.
        }
    }
}
