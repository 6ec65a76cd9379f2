package io.github.camelalor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.order.OrderJournal.Known;
import io.github.camelalor.order.Transport;
import io.github.camelalor.time.ManualTimers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.IdempotentRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a repository in which processes were killed, and in which several write. */
class RepositoryJournalTest {

    private static final Instant TODAY = Instant.parse("2026-03-02T10:00:00Z");
    private static final Clock TODAY_CLOCK = Clock.fixed(TODAY, ZoneOffset.UTC);

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
    void whatMayHaveGoneOverWebSocketIsToldToWhoeverComesNext() throws Exception {
        assertThat(noteOverCws("one")).isEqualTo(Known.NEW);

        assertThat(note("one")).isEqualTo(Known.NOTED_OVER_CWS);
        assertThat(note("two")).isEqualTo(Known.OTHER_CONTENT);
    }

    @Test
    void whatWentOverHttpAndIsLookedForOverWebSocketMayHaveGoneThereToo() throws Exception {
        note("one");
        noteOverCws("one");

        assertThat(note("one")).isEqualTo(Known.NOTED_OVER_CWS);
    }

    @Test
    void aNoteOverWebSocketThatIsTakenBackLeavesNothing() throws Exception {
        noteOverCws("one");
        journal(TODAY_CLOCK).forget("id", "one").get();

        assertThat(keys.all).isEmpty();
    }

    /** Wherever a process is killed while it takes an id, it has sent nothing, and two others want different things after it. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void whoeverComesFirstAfterAKilledProcessOwnsTheId(int adds) throws Exception {
        killedAfterAdding(adds);

        assertThat(note("two")).isEqualTo(Known.NOTED);
        journal(TODAY_CLOCK).settle("id", "two", Outcome.CONFIRMED).get();
        assertThat(note("one")).isEqualTo(Known.OTHER_CONTENT);
        assertThat(note("two")).isEqualTo(Known.CONFIRMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void whatAKilledProcessWantedIsNotLost(int adds) throws Exception {
        killedAfterAdding(adds);

        assertThat(note("one")).isEqualTo(Known.NOTED);
        assertThat(note("one")).isEqualTo(Known.NOTED);
        assertThat(note("two")).isEqualTo(Known.OTHER_CONTENT);
    }

    @Test
    void manyThatAreKilledOneAfterTheOtherLoseNothing() throws Exception {
        killedAfterAdding(1);
        killedAfterAdding(1);
        killedAfterAdding(2);

        assertThat(note("two")).isEqualTo(Known.NOTED);
        assertThat(note("one")).isEqualTo(Known.OTHER_CONTENT);
        journal(TODAY_CLOCK).forget("id", "two").get();
        assertThat(note("one")).isEqualTo(Known.NEW);
    }

    private void killedAfterAdding(int adds) {
        keys.addsUntilDeath = adds;
        assertThatThrownBy(() -> note("one")).hasRootCauseMessage("killed");
        keys.addsUntilDeath = 0;
    }

    /** It was only slow: either it finds that it was taken for dead, or the other that it was not. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aProcessThatWasTakenForDeadDoesNotSend(int adds) throws Exception {
        AtomicInteger added = new AtomicInteger();
        keys.beforeAdding = () -> {
            if (added.getAndIncrement() == adds) {
                keys.beforeAdding = () -> {};
                assertThat(note("two")).isEqualTo(Known.NOTED);
            }
        };

        assertThat(note("one")).isEqualTo(Known.OTHER_CONTENT);
        assertThat(note("two")).isEqualTo(Known.NOTED);
    }

    @Test
    void anIdThatIsLostWithoutItsSealIsStillOwned() throws Exception {
        note("one");
        keys.remove(one.id());

        assertThat(note("two")).isEqualTo(Known.OTHER_CONTENT);
        assertThat(note("one")).isEqualTo(Known.NOTED);
    }

    @Test
    void theOutcomeOfOneContentIsNotThatOfAnother() throws Exception {
        keys.add(one.owner(0, LocalDate.now(TODAY_CLOCK)));
        assertThat(note("two")).isEqualTo(Known.NEW);
        journal(TODAY_CLOCK).settle("id", "two", Outcome.CONFIRMED).get();

        assertThat(note("one")).isNotEqualTo(Known.CONFIRMED);
    }

    @Test
    void anIdThatLooksLikeAKeyOfAnotherOrderIsNotOne() throws Exception {
        note("one");
        for (String key : Set.copyOf(keys.all)) {
            if (!key.equals("id")) {
                assertThat(journal(TODAY_CLOCK)
                                .note(key, "one", Transport.HTTP, () -> true)
                                .get())
                        .isEqualTo(Known.NEW);
            }
        }
        JournalKeys like = new JournalKeys("id#one=CONFIRMED", "one");
        assertThat(like.id()).isNotEqualTo("id#one=CONFIRMED").doesNotContain("#", "=");
    }

    @Test
    void everyKeyFitsIntoTheTableThatCamelMakes() {
        LocalDate today = LocalDate.now(TODAY_CLOCK);
        for (String id : List.of("i".repeat(64), "i".repeat(400), "=".repeat(64))) {
            JournalKeys longest = new JournalKeys(id, "0123456789ABCDEF");
            assertThat(List.of(
                            longest.id(),
                            longest.taken(10),
                            longest.owner(10, today),
                            longest.sealed(10, Transport.WEBSOCKET),
                            longest.outcome(Outcome.CONFIRMED)))
                    .allSatisfy(key -> assertThat(key).hasSizeLessThanOrEqualTo(100));
        }
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
    void whatHasEndedIsKnownHoweverLongAgo() throws Exception {
        note("one", TODAY_CLOCK);
        journal(TODAY_CLOCK).settle("id", "one", Outcome.CONFIRMED).get();
        Clock later = Clock.offset(TODAY_CLOCK, Duration.ofDays(100));

        assertThat(note("one", later)).isEqualTo(Known.CONFIRMED);
        assertThat(note("two", later)).isEqualTo(Known.OTHER_CONTENT);
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
    void anIdIsOfTodayThoughWhoTookItHasAClockThatIsPastMidnight() throws Exception {
        Clock ahead = Clock.fixed(TODAY.plus(Duration.ofDays(1)), ZoneOffset.UTC);
        note("one", ahead);

        assertThat(note("one")).isEqualTo(Known.NOTED);
        assertThat(note("two")).isEqualTo(Known.OTHER_CONTENT);
        journal(TODAY_CLOCK).forget("id", "one").get();
        assertThat(note("two")).isEqualTo(Known.NEW);
    }

    @Test
    void whatIsRefusedBecauseAnotherHasJustAddedItIsThere() throws Exception {
        keys.addedByAnother = one.id();

        assertThat(note("one")).isEqualTo(Known.NOTED);
    }

    @Test
    void whoTookTheIdInBetweenSaysThatItWantedTheSame() throws Exception {
        keys.beforeAdding = () -> {
            keys.beforeAdding = () -> {};
            assertThat(note("one")).isEqualTo(Known.NEW);
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
        journal(TODAY_CLOCK).note("id", "one", Transport.HTTP, () -> false).get();

        assertThat(keys.all).isEmpty();
    }

    @Test
    void aProcessThatDiesWhileItTakesANoteBackDoesNotKeepTheOrderFromBeingSent() throws Exception {
        note("one");
        keys.dieAfterRemoving = true;
        assertThatThrownBy(() -> journal(TODAY_CLOCK).forget("id", "one").get()).hasRootCauseMessage("killed");
        keys.dieAfterRemoving = false;

        // That it is not known to be new costs one look at the broker.
        assertThat(note("one")).isEqualTo(Known.NOTED);
    }

    @Test
    void whoeverTakesTheIdWhileAnotherTakesItBackKeepsIt() throws Exception {
        note("one");
        keys.beforeRemoving = key -> {
            if (key.equals(one.id())) {
                keys.beforeRemoving = other -> {};
                assertThat(note("one")).isEqualTo(Known.NOTED);
            }
        };
        journal(TODAY_CLOCK).forget("id", "one").get();

        assertThat(note("one")).isEqualTo(Known.NOTED);
        assertThat(note("two")).isEqualTo(Known.OTHER_CONTENT);
    }

    @Test
    void aNoteThatIsTakenBackAfterMidnightLeavesNothing() throws Exception {
        note("one");
        journal(Clock.offset(TODAY_CLOCK, Duration.ofDays(1)))
                .forget("id", "one")
                .get();

        assertThat(keys.all).isEmpty();
    }

    @Test
    void whatWasTakenBackInBetweenIsThereAgainWithItsOutcome() throws Exception {
        journal(TODAY_CLOCK).settle("id", "one", Outcome.CONFIRMED).get();

        assertThat(note("one")).isEqualTo(Known.CONFIRMED);
    }

    @Test
    void aRepositoryThatRemembersWhatItFailedToWriteIsNotBelieved() throws Exception {
        RepositoryJournal journal = journal(TODAY_CLOCK);
        keys.broken = true;
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThatThrownBy(() -> journal.note("id", "one", Transport.HTTP, () -> true)
                            .get())
                    .isInstanceOf(ExecutionException.class)
                    .hasRootCauseMessage("no space left");
        }
        keys.broken = false;

        assertThat(journal.note("id", "one", Transport.HTTP, () -> true).get()).isEqualTo(Known.NEW);
        assertThat(keys.all).contains(one.id());
    }

    @Test
    void aSealThatIsOnlyRememberedIsWrittenLater() throws Exception {
        RepositoryJournal journal = journal(TODAY_CLOCK);
        keys.beforeAdding = () -> keys.broken = keys.all.size() == 2;
        assertThatThrownBy(() ->
                        journal.note("id", "one", Transport.HTTP, () -> true).get())
                .hasRootCauseMessage("no space left");
        keys.beforeAdding = () -> {};
        keys.broken = false;
        Set<String> onlyRemembered = Set.of(one.sealed(0, Transport.HTTP));

        assertThat(journal.note("other", "one", Transport.HTTP, () -> true).get())
                .isEqualTo(Known.NEW);
        assertThat(keys.all).doesNotContainAnyElementsOf(onlyRemembered);
    }

    @Test
    void anIdThatAnotherProcessHasTakenMeanwhileIsNotTakenOut() throws Exception {
        RepositoryJournal journal = journal(TODAY_CLOCK);
        keys.broken = true;
        assertThatThrownBy(() ->
                        journal.note("id", "one", Transport.HTTP, () -> true).get())
                .hasRootCauseMessage("no space left");
        keys.broken = false;
        keys.all.clear();
        assertThat(note("one")).isEqualTo(Known.NEW);

        assertThat(journal.note("other", "one", Transport.HTTP, () -> true).get())
                .isEqualTo(Known.NEW);
        assertThat(keys.all).contains(one.id());
    }

    private Known note(String content) throws Exception {
        return note(content, TODAY_CLOCK);
    }

    private Known noteOverCws(String content) throws Exception {
        return journal(TODAY_CLOCK)
                .note("id", content, Transport.WEBSOCKET, () -> true)
                .get();
    }

    private Known note(String content, Clock clock) throws Exception {
        return journal(clock).note("id", content, Transport.HTTP, () -> true).get();
    }

    private RepositoryJournal journal(Clock clock) {
        return new RepositoryJournal(context, keys, Runnable::run, clock, new ManualTimers());
    }

    /** Something that is done in the middle of something else. */
    @FunctionalInterface
    private interface Interruption {
        void happen() throws Exception;
    }

    /** Something that is done before a key is removed. */
    @FunctionalInterface
    private interface Removal {
        void of(String key) throws Exception;
    }

    /** Keys as a file or a database keeps them, with their ways to fail. */
    private static final class Keys implements IdempotentRepository {

        private final Set<String> all = new HashSet<>();
        private Interruption beforeAdding = () -> {};
        private Interruption beforeLooking = () -> {};
        private Removal beforeRemoving = key -> {};
        private int addsUntilDeath;
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
            if (dieAfterAdding || addsUntilDeath > 0 && --addsUntilDeath == 0) {
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
            interrupt(() -> beforeRemoving.of(key));
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
