/**
 * Time as something that is passed in: the monotonic clock and one-shot timers.
 *
 * <p>Tasks run on the single thread of the {@link io.github.camelalor.time.Timers} that took them and must be short;
 * whoever needs another thread hands over to it. Knows nothing of what is being timed.
 */
package io.github.camelalor.time;
