// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.internal.recording.ExchangeLog;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Records every attempt of the calls of a client, as it was sent and received, a line of JSON for each: the simulator replays the
 * recording, so that a night that failed becomes a test. The format and the replay are described in {@code sdk/docs/recording.md}.
 *
 * <p><b>What is recorded.</b> The URL, the body and the headers that matter of each request; the status, the body and such headers of
 * its response, or what is known of the failure; times, operation, call and attempt. Not recorded are calls that fetch credentials or
 * look up a project.
 *
 * <p><b>Secrets</b> are replaced by {@code ****} before anything is written: keys, tokens and key ids of the credentials in plain text and in
 * any encoding, and every value whose name is that of a secret, such as {@code password} or {@code kubeconfig}, whoever it
 * belongs to. Headers with credentials, signatures or cookies are left out. Names, addresses and ids of clusters are recorded; treat
 * the file accordingly. A file that this class creates can be read by its owner only, where the file system has such permissions.
 *
 * <p><b>Effect on calls.</b> A line is written and flushed in the thread of the attempt, before the call goes on: record to a local
 * file. An error of the recorder never fails a call: it is logged once at WARN, and nothing is recorded from then on. A
 * process that is killed leaves at most the last line incomplete.
 *
 * <p><b>Use.</b> Set with {@link ClientBuilder#recorder}. One recorder serves one or more clients of one service. It belongs to who
 * created it: closing a client does not close it. A recorder that is never closed loses no line. Thread-safe.
 *
 * @since 0.1.0
 */
public final class ExchangeRecorder implements AutoCloseable {
    /** The limit of recorded bytes of a body, unless another is set: 1 MiB. */
    public static final int DEFAULT_BODY_LIMIT = 1024 * 1024;

    private final ExchangeLog log;

    private ExchangeRecorder(ExchangeLog log) {
        this.log = log;
    }

    /**
     * Records to a file, with the {@link #DEFAULT_BODY_LIMIT}. A file that exists is continued, such as after a restart of a process.
     *
     * @throws java.io.UncheckedIOException if the file cannot be opened
     */
    public static ExchangeRecorder to(Path file) {
        return to(file, DEFAULT_BODY_LIMIT);
    }

    /**
     * Records to a file. A file that exists is continued.
     *
     * @param bodyLimit the most bytes to record of a body, at least 1; of a longer one only the beginning is recorded, which cannot
     *     be replayed
     * @throws IllegalArgumentException if the limit is not positive
     * @throws java.io.UncheckedIOException if the file cannot be opened
     */
    public static ExchangeRecorder to(Path file, int bodyLimit) {
        return new ExchangeRecorder(ExchangeLog.to(file, checked(bodyLimit)));
    }

    /** Records to a stream, with the {@link #DEFAULT_BODY_LIMIT}. The stream is closed with the recorder. */
    public static ExchangeRecorder to(OutputStream out) {
        return to(out, DEFAULT_BODY_LIMIT);
    }

    /**
     * Records to a stream. Each line is one invocation of {@code write} and {@code flush}, one at a time. The stream is closed with the
     * recorder.
     *
     * @param bodyLimit the most bytes to record of a body, at least 1; of a longer one only the beginning is recorded, which cannot
     *     be replayed
     * @throws IllegalArgumentException if the limit is not positive
     */
    public static ExchangeRecorder to(OutputStream out, int bodyLimit) {
        return new ExchangeRecorder(ExchangeLog.to(out, checked(bodyLimit)));
    }

    /** Returns whether attempts are recorded: false after an error of the recorder, and when it is closed. */
    public boolean isRecording() {
        return log.isOpen();
    }

    /** Ends the recording and closes the file or stream. Calls continue; attempts in progress are not recorded. Repeating it does nothing. */
    @Override
    public void close() {
        log.close();
    }

    ExchangeLog log() {
        return log;
    }

    private static int checked(int bodyLimit) {
        if (bodyLimit < 1) {
            throw new IllegalArgumentException("bodyLimit must be positive: " + bodyLimit);
        }
        return bodyLimit;
    }
}
