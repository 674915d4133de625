package io.minqing.serve;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Stands before every answer: sets the headers that keep a browser from doing more than show it, and turns away what writes,
 * what is too long, and what came under a foreign name. A page on the web can make its own name point to this machine (DNS
 * rebinding); its requests then bear that name, and only those under ours are answered.
 */
final class Guard extends Filter {
    private static final int LONGEST_ADDRESS = 8192;

    private final Set<String> names;

    /**
     * Lets in who calls us by one of our names.
     *
     * @param names host names and addresses in lower case, IPv6 in brackets; any port
     */
    Guard(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        // documents may be withdrawn: no copy stays in the browser
        headers.set("Cache-Control", "no-store");
        String method = exchange.getRequestMethod();
        if (!isOurName(exchange.getRequestHeaders().get("Host"))) {
            refuse(exchange, 421, "this is not the host that was asked for");
        } else if (!method.equals("GET") && !method.equals("HEAD")) {
            headers.set("Allow", "GET, HEAD");
            refuse(exchange, 405, "the explorer is read-only: GET and HEAD are answered");
        } else if (exchange.getRequestURI().toString().length() > LONGEST_ADDRESS) {
            refuse(exchange, 414, "the address is longer than " + LONGEST_ADDRESS + " characters");
        } else {
            chain.doFilter(exchange);
        }
    }

    private boolean isOurName(List<String> host) {
        return host != null
                && host.size() == 1
                && names.contains(host.get(0).toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", ""));
    }

    private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
        exchange.getResponseHeaders().set("Connection", "close");
        Exchange.send(exchange, Problem.of(status, why));
    }

    @Override
    public String description() {
        return "headers, names and methods";
    }
}
