package io.github.camelalor.stream;

/**
 * What consoles and health checks may know of a subscription.
 *
 * @param name what is subscribed
 * @param guid id on the wire
 * @param state where it stands
 * @param problem the refusal in words, or null
 * @param received events read from the socket
 * @param delivered events handed to the receiver
 * @param skipped events replaced by newer ones, or outdated by the loss of the connection, before they were handed over
 * @param dropped events that were read and not wanted
 * @param duplicates events that said nothing which had not been delivered before
 * @param gaps times without connection of which not everything could be made up for
 * @param unreadable frames that could not be read
 * @param waiting events in the mailbox
 * @param age nanoseconds since the last event; negative before the first
 */
public record SubscriptionStatus(
        String name,
        String guid,
        SubscriptionState state,
        String problem,
        long received,
        long delivered,
        long skipped,
        long dropped,
        long duplicates,
        long gaps,
        long unreadable,
        int waiting,
        long age) {}
