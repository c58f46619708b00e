// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.testkit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Everything that anybody logs, at the finest level, through slf4j or java.util.logging, until it is closed. */
public final class LogCapture implements AutoCloseable {
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final java.util.logging.Logger julRoot = java.util.logging.Logger.getLogger("");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final List<String> jul = new ArrayList<>();
    private final Handler handler = new JulHandler();
    private final Level before = root.getLevel();
    private final java.util.logging.Level julBefore = julRoot.getLevel();

    private LogCapture() {}

    public static LogCapture start() {
        LogCapture capture = new LogCapture();
        capture.appender.start();
        capture.root.setLevel(Level.TRACE);
        capture.root.addAppender(capture.appender);
        capture.julRoot.setLevel(java.util.logging.Level.ALL);
        capture.julRoot.addHandler(capture.handler);
        return capture;
    }

    /** One text for each event: level, logger, message and stack trace. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            String trace = event.getThrowableProxy() == null
                    ? ""
                    : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + trace);
        }
        synchronized (jul) {
            lines.addAll(jul);
        }
        return lines;
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(before);
        julRoot.removeHandler(handler);
        julRoot.setLevel(julBefore);
    }

    private final class JulHandler extends Handler {
        JulHandler() {
            setLevel(java.util.logging.Level.ALL);
            setFormatter(new SimpleFormatter());
        }

        @Override
        public void publish(LogRecord event) {
            synchronized (jul) {
                jul.add(getFormatter().format(event));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
