package io.minqing.operation;

import io.minqing.job.Progress;
import io.minqing.job.RunEvent;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.FileAppender;
import org.apache.logging.log4j.core.appender.rewrite.RewriteAppender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.StringMap;

/**
 * The log of one run: a file of JSON Lines, each with the id of the run, the stage and the level. Our own events and the
 * warnings of libraries go there, whatever thread they come from; nothing that {@link Redaction} takes out does.
 */
final class RunLog implements AutoCloseable {
    /** So many files are kept, the newest. */
    static final int KEPT = 30;

    private static final String OURS = "io.minqing";
    private static final Pattern FILE = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{8}\\.jsonl");

    private final LoggerContext context = LoggerContext.getContext(false);
    private final FileAppender file;
    private final RewriteAppender redacting;

    // withFileName: a cluster brings a log4j that does not have its successor yet
    @SuppressWarnings("deprecation")
    private RunLog(Path path, RunId run, Progress progress, Redaction redaction) {
        Configuration configuration = context.getConfiguration();
        file = FileAppender.newBuilder()
                .setName("run-file")
                .withFileName(path.toString())
                .setLayout(JsonTemplateLayout.newBuilder()
                        .setConfiguration(configuration)
                        .setCharset(StandardCharsets.UTF_8)
                        .setEventTemplateUri("classpath:operation/log-line.json")
                        .build())
                .build();
        file.start();
        configuration.addAppender(file);
        redacting = RewriteAppender.createAppender(
                "run",
                null,
                new AppenderRef[] {AppenderRef.createAppenderRef(file.getName(), null, null)},
                configuration,
                event -> told(event, run, progress.stage(), redaction),
                null);
        redacting.start();
        configuration.getRootLogger().setLevel(Level.WARN);
        configuration.getRootLogger().addAppender(redacting, null, null);
        configuration.addLogger(OURS, new LoggerConfig(OURS, Level.INFO, true));
        context.updateLoggers();
    }

    /**
     * Begins the log of a run and drops the oldest ones.
     *
     * @param folder where logs are kept; made when it is missing
     * @throws IOException when nothing can be written there
     */
    static RunLog open(Path folder, RunId run, Progress progress, Redaction redaction) throws IOException {
        Files.createDirectories(folder);
        Path path = folder.resolve(run.name() + ".jsonl");
        Files.createFile(path);
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> logs = found.filter(
                            log -> FILE.matcher(log.getFileName().toString()).matches())
                    .sorted()
                    .toList();
            for (Path old : logs.subList(0, Math.max(0, logs.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        }
        return new RunLog(path, run, progress, redaction);
    }

    /** Where it is written. */
    Path path() {
        return Path.of(file.getFileName());
    }

    private static LogEvent told(LogEvent event, RunId run, String stage, Redaction redaction) {
        StringMap fields = ContextDataFactory.createContextData();
        fields.putValue("run", run.uuid().toString());
        fields.putValue("stage", stage);
        String message = event.getMessage().getFormattedMessage();
        if (event.getMessage() instanceof RunEvent ours) {
            message = ours.sentence();
            ours.fields()
                    .forEach((name, value) -> fields.putValue(
                            name, value instanceof Number ? value : redaction.redact(String.valueOf(value))));
        }
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace));
            fields.putValue("error", event.getThrown().getClass().getName());
            fields.putValue("trace", redaction.redact(trace.toString()));
        }
        return new Log4jLogEvent.Builder(event)
                .setMessage(new SimpleMessage(redaction.redact(String.valueOf(message))))
                .setThrown(null)
                .setContextData(fields)
                .build();
    }

    @Override
    public void close() {
        Configuration configuration = context.getConfiguration();
        configuration.removeLogger(OURS);
        configuration.getRootLogger().removeAppender(redacting.getName());
        configuration.getRootLogger().setLevel(Level.ERROR);
        context.updateLoggers();
        redacting.stop();
        file.stop();
        configuration.getAppenders().remove(redacting.getName());
        configuration.getAppenders().remove(file.getName());
    }
}
