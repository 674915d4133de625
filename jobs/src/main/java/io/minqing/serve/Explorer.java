package io.minqing.serve;

import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * A published version over HTTP: search, documents with their grounds, the leadership report, and the tables as JSON. It only reads.
 * There is no login: whoever can reach the port can read, which is why it listens on the loopback address unless told otherwise.
 *
 * <pre>{@code
 * try (Explorer explorer = Explorer.start(Path.of("warehouse"), InetAddress.getLoopbackAddress(), 8686, List.of())) {
 *     System.out.println(explorer.address());
 * }
 * }</pre>
 */
public final class Explorer implements AutoCloseable {
    /** Answers that are made at once; others wait. */
    private static final int THREADS = 8;

    private static final int GRACE_SECONDS = 2;

    private final HttpServer server;
    private final ExecutorService threads;
    private final CurrentVersion current;

    private Explorer(HttpServer server, ExecutorService threads, CurrentVersion current) {
        this.server = server;
        this.threads = threads;
        this.current = current;
    }

    /**
     * Starts to answer.
     *
     * @param host the address to listen on
     * @param port 0 for any free one
     * @param names further names that clients may call it by, as a reverse proxy does
     * @throws NoSuchFileException when nothing is published in the warehouse
     * @throws java.net.BindException when the port is taken or the address is not this machine's
     */
    public static Explorer start(Path warehouse, InetAddress host, int port, List<String> names)
            throws IOException, SQLException {
        return start(warehouse, host, port, names, CurrentVersion.PATIENCE_SECONDS);
    }

    static Explorer start(Path warehouse, InetAddress host, int port, List<String> names, int patienceInSeconds)
            throws IOException, SQLException {
        // seconds: a client that does not finish its request, or does not take its answer, must not hold a thread for
        // ever
        System.setProperty("sun.net.httpserver.maxReqTime", "20");
        System.setProperty("sun.net.httpserver.maxRspTime", "120");
        CurrentVersion current = new CurrentVersion(warehouse, patienceInSeconds);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(host, port), 64);
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            server.setExecutor(threads);
            HttpContext everything = server.createContext("/", new Pages(current));
            everything.getFilters().add(new Guard(ourNames(host, names)));
            server.start();
            return new Explorer(server, threads, current);
        } catch (IOException e) {
            current.close();
            throw e;
        }
    }

    private static Set<String> ourNames(InetAddress host, List<String> names) throws IOException {
        Set<String> ours = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));
        names.forEach(name -> ours.add(name.toLowerCase(Locale.ROOT)));
        if (host.isAnyLocalAddress()) {
            for (var card : java.util.Collections.list(java.net.NetworkInterface.getNetworkInterfaces())) {
                card.getInetAddresses().asIterator().forEachRemaining(address -> ours.add(literal(address)));
            }
            try {
                ours.add(InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT));
            } catch (UnknownHostException e) {
                // a machine that does not know its own name is called by its addresses, or by what --name says
            }
        } else {
            ours.add(literal(host));
            if (host.toString().indexOf('/') > 0) {
                ours.add(host.getHostName().toLowerCase(Locale.ROOT));
            }
        }
        return ours;
    }

    /** An address as a URL has it. */
    private static String literal(InetAddress address) {
        String text = address.getHostAddress().replaceFirst("%.*", "");
        return address instanceof Inet6Address ? "[" + text + "]" : text;
    }

    /** Where it answers. */
    public URI address() {
        InetSocketAddress bound = server.getAddress();
        InetAddress host =
                bound.getAddress().isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : bound.getAddress();
        return URI.create("http://" + literal(host) + ":" + bound.getPort() + "/");
    }

    /** Stops: answers that are under way have a moment to end. */
    @Override
    public void close() throws IOException, SQLException {
        server.stop(GRACE_SECONDS);
        threads.shutdownNow();
        try {
            threads.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        current.close();
    }
}
