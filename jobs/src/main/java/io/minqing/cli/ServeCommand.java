package io.minqing.cli;

import io.minqing.serve.Explorer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code minqing serve}: runs until it is told to stop. */
@Command(
        name = "serve",
        description = {
            "Opens the published version in a browser: search documents by word, topic, place and time, see the grounds of each,",
            "the leadership report, and the tables as JSON (OpenAPI at /openapi.json). Reads only. Stops on Ctrl+C or SIGTERM.",
            "There is no login: on another address than the loopback one, whoever reaches the port can read everything."
        },
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int PATIENCE_SECONDS = 10;

    @Mixin
    private WarehouseOption warehouse;

    @Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private InetAddress host;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8686",
            description = "The port; 0 for any free one (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "A further host name that it may be called by, as behind a reverse proxy; repeat it for more.")
    private List<String> names = List.of();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port " + port + " is no port between 0 and 65535");
        }
        CountDownLatch told = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        try (Explorer explorer = Explorer.start(warehouse.folder(), host, port, names)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                told.countDown();
                try {
                    // the process ends when its hooks have: not before answers and files are closed
                    stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            if (!host.isLoopbackAddress()) {
                System.err.println("minqing: there is no login: whoever reaches " + host.getHostAddress()
                        + " can read everything");
            }
            System.out.println(explorer.address() + " (Ctrl+C stops it)");
            told.await();
        } catch (NoSuchFileException e) {
            throw InputRefusedException.nothingPublished(warehouse.folder());
        } catch (BindException e) {
            throw new IOException(
                    "cannot listen on " + host.getHostAddress() + " port " + port + " (" + e.getMessage()
                            + "); name another with --port or --host",
                    e);
        } finally {
            stopped.countDown();
        }
        return ExitCode.DONE;
    }
}
