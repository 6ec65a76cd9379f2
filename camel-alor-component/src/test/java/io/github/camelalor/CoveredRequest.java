package io.github.camelalor;

import io.github.camelalor.simulator.fault.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One row of {@code docs/protocol-coverage.md}.
 *
 * @param request opcode, or method and path with its parameters in braces
 * @param claim what the page says about it
 */
record CoveredRequest(String request, String claim) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([^`]+)` \\| (.+) \\|$");
    private static final Pattern ROUTE = Pattern.compile("`(from|to)\\(\"(alor:[^\"]+)\"\\)`");
    private static final Pattern BODY = Pattern.compile("with the body `([^`]+)`");

    /** Returns the rows of a page. */
    static List<CoveredRequest> readFrom(String page) {
        List<CoveredRequest> rows = new ArrayList<>();
        Matcher row = ROW.matcher(page);
        while (row.find()) {
            rows.add(new CoveredRequest(row.group(1), row.group(2)));
        }
        return rows;
    }

    boolean deprecated() {
        return claim.startsWith("deprecated by the broker");
    }

    boolean consumed() {
        return route().group(1).equals("from");
    }

    String uri() {
        return route().group(2);
    }

    /** The body that the route needs; null where it needs none. */
    String body() {
        Matcher body = BODY.matcher(claim);
        return body.find() ? body.group(1) : null;
    }

    Channel channel() {
        if (request.equals("POST /refresh")) {
            return Channel.OAUTH;
        }
        return request.contains(" ") ? Channel.API : consumed() ? Channel.WS : Channel.CWS;
    }

    /** Whether this is what was asked for, as far as a row by itself can tell. */
    boolean matches(String subject) {
        String path = subject.replaceFirst("\\?.*", "");
        return path.matches("(?i)" + regex());
    }

    /** How much of the request is said by the row, and not left to a parameter. */
    int literals() {
        return request.replaceAll("\\{[^}]*}", "").length();
    }

    private String regex() {
        return Pattern.compile("\\{[^}]*}|[^{]+")
                .matcher(request)
                .replaceAll(part ->
                        part.group().startsWith("{") ? "[^/]+" : Matcher.quoteReplacement(Pattern.quote(part.group())));
    }

    private Matcher route() {
        Matcher route = ROUTE.matcher(claim);
        if (!route.find()) {
            throw new IllegalStateException(request + " names no route, and is not deprecated either: " + claim);
        }
        return route;
    }

    @Override
    public String toString() {
        return request;
    }
}
