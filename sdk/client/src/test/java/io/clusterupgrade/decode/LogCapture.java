// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.decode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Listens to a class's logger until it is closed. */
public final class LogCapture implements AutoCloseable {
    static {
        // Our module does not read the logging library that only tests have.
        Module logback = LoggerFactory.getILoggerFactory().getClass().getModule();
        LogCapture.class.getModule().addReads(logback);
        logback.getLayer()
                .findModule("ch.qos.logback.core")
                .ifPresent(core -> LogCapture.class.getModule().addReads(core));
    }

    private final Logger logger;
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

    private LogCapture(Logger logger) {
        this.logger = logger;
        appender.start();
        logger.addAppender(appender);
    }

    public static LogCapture of(Class<?> type) {
        return new LogCapture((Logger) LoggerFactory.getLogger(type));
    }

    /** The messages of one level, as they are printed. */
    public List<String> messages(String level) {
        return appender.list.stream()
                .filter(event -> event.getLevel().equals(Level.valueOf(level)))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(appender);
    }
}
