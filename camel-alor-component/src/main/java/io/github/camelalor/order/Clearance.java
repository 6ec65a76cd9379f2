package io.github.camelalor.order;

/** What a command needs to leave, and is asked each time that it is about to; belongs to one submission. */
interface Clearance {

    /** For what the guard never holds up: to cancel must always be possible. */
    Clearance FREE = new Clearance() {

        @Override
        public void leave() {
            // Nothing stands against it.
        }

        @Override
        public void takeBack() {
            // Nothing was counted.
        }
    };

    /**
     * Lets an attempt leave, and counts it.
     *
     * @throws Denial if it must not
     */
    void leave() throws Denial;

    /** Takes back all attempts so far, none of which has come to anything: what leaves next counts, and is checked, anew. */
    void takeBack();
}
