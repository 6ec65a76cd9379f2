package io.github.camelalor.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelalor.model.Outcome;
import io.github.camelalor.time.ManualTimers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubmissionTest {

    private final List<Submission.Settlement> settled = new ArrayList<>();
    private final Submission submission = submission(false);

    @Test
    void whatNeverLeftIsNotSent() {
        submission.giveUp("too late");

        assertThat(outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void whatLeftIsInDoubt() {
        assertThat(submission.leave(0)).isTrue();
        submission.giveUp("too late");

        assertThat(outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void anAttemptThatProvablyNeverLeftLeavesNoDoubt() {
        submission.leave(0);
        submission.neverLeft("refused connection");
        submission.giveUp("too late");

        assertThat(outcome()).isEqualTo(Outcome.NOT_SENT);
        assertThat(settled.get(0).attempts()).isZero();
        assertThat(settled.get(0).message()).isEqualTo("too late; last: refused connection");
    }

    @Test
    void anAttemptTurnedAwayDoesNotClearTheOneBeforeIt() {
        submission.leave(0);
        submission.leave(0);
        submission.turnedAway("429");
        submission.giveUp("too late");

        assertThat(outcome()).isEqualTo(Outcome.IN_DOUBT);
        assertThat(settled.get(0).attempts()).isEqualTo(2);
    }

    @Test
    void aRefusalStandsWhileItIsBeingExplained() {
        submission.leave(0);
        submission.refused(new Verdict.NothingToChange("404", "not found", false));
        submission.giveUp("too late");

        assertThat(outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(settled.get(0).code()).isEqualTo("404");
        assertThat(settled.get(0).message()).isEqualTo("not found");
    }

    @Test
    void aRefusalOfOneAttemptDoesNotClearTheOneBeforeItUnlessItIsTheFirstAnswerRepeated() {
        submission.leave(0);
        submission.leave(0);
        submission.refused(new Verdict.NothingToChange("404", "not found", false));
        assertThat(submission.mayLive()).isTrue();

        submission.refused(new Verdict.NothingToChange("404", "not found", true));
        assertThat(submission.mayLive()).isFalse();
    }

    @Test
    void nothingLeavesAfterTheTimeForSending() {
        assertThat(submission.leave(10)).isFalse();
        submission.stopSending();

        assertThat(outcome()).isEqualTo(Outcome.NOT_SENT);
    }

    @Test
    void theEndOfSendingLeavesWhatMayLiveOpen() {
        submission.leave(0);
        submission.stopSending();

        assertThat(settled).isEmpty();
    }

    @Test
    void nothingLeavesOnceItIsSettled() {
        submission.giveUp("closed");

        assertThat(submission.leave(0)).isFalse();
    }

    @Test
    void theFirstOutcomeStands() {
        submission.leave(0);
        submission.confirm("1", null);
        submission.reject("400", "no");
        submission.giveUp("too late");

        assertThat(settled).hasSize(1);
        assertThat(outcome()).isEqualTo(Outcome.CONFIRMED);
        assertThat(settled.get(0).number()).isEqualTo("1");
    }

    @Test
    void whatWasInDoubtBeforeStaysInDoubtThoughNothingLeftThisTime() {
        submission(true).giveUp("too late");

        assertThat(outcome()).isEqualTo(Outcome.IN_DOUBT);
    }

    @Test
    void itsTimerEndsWithIt() {
        ManualTimers timers = new ManualTimers();
        submission.waitFor(timers.after(Duration.ofSeconds(1), () -> {}));
        submission.waitFor(timers.after(Duration.ofSeconds(2), () -> {}));
        assertThat(timers.waiting()).isOne();
        submission.giveUp("closed");
        assertThat(timers.waiting()).isZero();
        submission.waitFor(timers.after(Duration.ofSeconds(3), () -> {}));
        assertThat(timers.waiting()).isZero();
    }

    private Submission submission(boolean doubtful) {
        return new Submission(
                Command.of(new Instruction.Create(TradingSession.buy()), "a-1"),
                Sending.over(Transport.HTTP),
                10,
                20,
                doubtful,
                (ignored, settlement) -> settled.add(settlement));
    }

    private Outcome outcome() {
        return settled.get(0).outcome();
    }
}
