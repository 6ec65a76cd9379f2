package io.github.camelalor.simulator.fault;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * To which messages a fault happens, and how often.
 *
 * <pre>{@code
 * faults.add(new LoseReply(), When.on(API).about("/actions/market").once());
 * faults.add(new CutConnection(17), When.on(WS).at(SENDING).containing("bids").after(3).once());
 * }</pre>
 *
 * <p>Immutable.
 */
public final class When {

    private final Set<Channel> channels;
    private final Set<Moment> moments;
    private final Predicate<Message> condition;
    private final int skip;
    private final int times;

    private When(Set<Channel> channels, Set<Moment> moments, Predicate<Message> condition, int skip, int times) {
        this.channels = channels;
        this.moments = moments;
        this.condition = condition;
        this.skip = skip;
        this.times = times;
    }

    /** On these channels; on none named, on all. */
    public static When on(Channel... channels) {
        Set<Channel> set = EnumSet.noneOf(Channel.class);
        set.addAll(Set.of(channels));
        return new When(set, Set.of(), any -> true, 0, Integer.MAX_VALUE);
    }

    /** On all channels. */
    public static When anywhere() {
        return on();
    }

    /** At this point only, instead of where the fault strikes by itself. */
    public When at(Moment first, Moment... more) {
        return new When(channels, EnumSet.of(first, more), condition, skip, times);
    }

    /** Only for messages whose body contains a text. */
    public When containing(String text) {
        Objects.requireNonNull(text, "text");
        return where(message -> message.body().contains(text));
    }

    /** Only for messages whose {@linkplain Message#subject() subject} contains a text, upper or lower case. */
    public When about(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return where(message -> message.subject().toLowerCase(Locale.ROOT).contains(wanted));
    }

    /** Only for messages that meet a condition; conditions add up. */
    public When where(Predicate<Message> further) {
        return new When(channels, moments, condition.and(further), skip, times);
    }

    /** Leaves the first {@code count} matching messages alone. */
    public When after(int count) {
        return new When(channels, moments, condition, count, times);
    }

    /** Happens a number of times and then no more; the default is for ever. */
    public When times(int count) {
        return new When(channels, moments, condition, skip, count);
    }

    /** Happens once. */
    public When once() {
        return times(1);
    }

    int skip() {
        return skip;
    }

    int times() {
        return times;
    }

    boolean matches(Message message, Set<Moment> usual) {
        return (channels.isEmpty() || channels.contains(message.channel()))
                && (moments.isEmpty() ? usual : moments).contains(message.moment())
                && condition.test(message);
    }
}
