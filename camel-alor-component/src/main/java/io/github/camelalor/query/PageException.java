package io.github.camelalor.query;

/** A page of a list could not be had; what came before it has been delivered, nothing behind it has. */
public final class PageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int page;

    PageException(int page, String list, Throwable cause) {
        super("Page " + page + " of " + list + " could not be had: " + cause.getMessage(), cause);
        this.page = page;
    }

    /** Returns the number of the page, the first being 1. */
    public int page() {
        return page;
    }
}
