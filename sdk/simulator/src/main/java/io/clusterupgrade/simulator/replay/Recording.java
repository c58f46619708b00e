// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.replay;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * The exchanges of a client with a service, read from a file that its recorder wrote (see sdk/docs/recording.md). Pass it to
 * {@link io.clusterupgrade.simulator.CloudSimulatorBuilder#replay}. Immutable and thread-safe.
 *
 * <pre>{@code
 * Recording night = Recording.load(Path.of("night.jsonl"));
 * try (CloudSimulator cloud = CloudSimulator.builder().replay(night).start()) {
 *     // a client at cloud.endpoint(), with cloud.clock() as its clock
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
public final class Recording {
    private final Path file;
    private final String service;
    private final String library;
    private final List<RecordedExchange> exchanges;

    Recording(Path file, String service, String library, List<RecordedExchange> exchanges) {
        this.file = file;
        this.service = service;
        this.library = library;
        // Stable: exchanges of one instant keep the order of their lines.
        this.exchanges = exchanges.stream()
                .sorted(Comparator.comparing(RecordedExchange::at))
                .toList();
    }

    /**
     * Reads a file. An incomplete line is ignored where a process ended: at the end of the file, and before the header of its next run.
     *
     * @throws RecordingException if the file cannot be read, is no recording or one of another format version, has a line that is not
     *     valid, or has no exchanges
     */
    public static Recording load(Path file) {
        return new RecordingReader(file).read();
    }

    /** Returns the file. */
    public Path file() {
        return file;
    }

    /** Returns the service: {@code CSS}, {@code CCE} or {@code ACK}. */
    public String service() {
        return service;
    }

    /** Returns the version of the client that recorded. */
    public String libraryVersion() {
        return library;
    }

    /** Returns the exchanges in the order in which they began; there is at least one. Unmodifiable. */
    public List<RecordedExchange> exchanges() {
        return exchanges;
    }

    /** Returns when the first exchange began. */
    public Instant start() {
        return exchanges.get(0).at();
    }

    /** Returns when the last exchange ended. */
    public Instant end() {
        return exchanges.stream()
                .map(RecordedExchange::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Returns the service and the number of exchanges. */
    @Override
    public String toString() {
        return "Recording[" + service + ", " + exchanges.size() + " exchanges]";
    }
}
