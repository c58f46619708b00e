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
import org.slf4j.LoggerFactory;

/** Captures all log events at the finest level, of slf4j and java.util.logging, until it is closed. */
public final class LogCapture implements AutoCloseable {
    static {
        // The module under test does not read logback or java.util.logging; its tests need them.
        ModuleLayer.boot().modules().forEach(LogCapture.class.getModule()::addReads);
    }

    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final ListAppender<ILoggingEvent> appender = new ListAppender<>();
    private final Level before = root.getLevel();
    private final JulCapture jul = new JulCapture();

    private LogCapture() {}

    public static LogCapture start() {
        LogCapture capture = new LogCapture();
        capture.appender.start();
        capture.root.setLevel(Level.TRACE);
        capture.root.addAppender(capture.appender);
        capture.jul.start();
        return capture;
    }

    /** Returns one text per event: level, logger, message and stack trace. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>(jul.lines());
        for (ILoggingEvent event : List.copyOf(appender.list)) {
            String trace = event.getThrowableProxy() == null
                    ? ""
                    : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
            lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + trace);
        }
        return lines;
    }

    /** Returns the formatted messages that a class has logged at one level. */
    public List<String> messages(Class<?> type, String level) {
        return List.copyOf(appender.list).stream()
                .filter(event -> event.getLoggerName().equals(type.getName()))
                .filter(event -> event.getLevel().equals(Level.valueOf(level)))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        root.detachAppender(appender);
        root.setLevel(before);
        jul.close();
    }
}
