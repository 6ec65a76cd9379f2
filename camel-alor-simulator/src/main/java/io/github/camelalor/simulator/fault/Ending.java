package io.github.camelalor.simulator.fault;

/** How a TCP connection ends. */
public enum Ending {
    /** With a reset (RST): what a crashed peer or a firewall does. */
    RESET,
    /** With an orderly end of the stream (FIN), but no word of the protocols above it. */
    FIN
}
