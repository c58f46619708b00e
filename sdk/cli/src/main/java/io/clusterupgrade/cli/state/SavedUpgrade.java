// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cli.state;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clusterupgrade.cli.cluster.ClusterSettings;
import io.clusterupgrade.cli.cluster.Connection;
import io.clusterupgrade.cli.failure.CliException;
import io.clusterupgrade.cli.host.ExitCode;
import io.clusterupgrade.upgrade.TokenStore;
import io.clusterupgrade.upgrade.model.UpgradeState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32C;

/** An upgrade in the state directory: the token in one file, and in another one how its cluster is reached and how it ended. */
public final class SavedUpgrade {
    static final String DETAILS = ".json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDED = "ended";
    private static final String CHANGED = "changed";

    private final Path details;
    private final Path token;
    private final Map<String, String> values;

    private SavedUpgrade(Path details, Map<String, String> values) {
        this.details = details;
        String name = String.valueOf(details.getFileName());
        this.token = details.resolveSibling(name.substring(0, name.length() - DETAILS.length()) + ".token");
        this.values = new LinkedHashMap<>(values);
    }

    /** Two clouds may have clusters of one id, as two simulators do, so the name of the files depends on the endpoint. */
    static SavedUpgrade of(Path directory, Connection connection) {
        CRC32C endpoint = new CRC32C();
        endpoint.update(connection.client().endpoint().getBytes(StandardCharsets.UTF_8));
        ClusterSettings settings = connection.settings();
        String name = settings.address().serviceName() + "-"
                + settings.address().id().replaceAll("[^A-Za-z0-9_-]", "_") + "-"
                + Long.toHexString(endpoint.getValue());
        Path file = directory.resolve(name + DETAILS);
        Map<String, String> values = Files.exists(file) ? values(file) : new LinkedHashMap<>();
        String ended = values.get(ENDED);
        Map<String, String> current = new LinkedHashMap<>(settings.toMap());
        current.put("endpoint", connection.client().endpoint());
        if (ended != null) {
            current.put(ENDED, ended);
        }
        return new SavedUpgrade(file, current);
    }

    static SavedUpgrade read(Path details) {
        return new SavedUpgrade(details, values(details));
    }

    private static Map<String, String> values(Path details) {
        try {
            return JSON.readValue(details.toFile(), new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (IOException e) {
            throw new CliException(
                    ExitCode.LOCAL_FILES,
                    details + " cannot be read (" + e.getClass().getSimpleName() + ")",
                    "An upgrade may be in progress: see \"clusterup status CLUSTER\" before you delete the file.",
                    e);
        }
    }

    /** Returns the store of the token. The directory must exist. */
    public TokenStore store() {
        return TokenStore.file(token);
    }

    /** Takes the lock of a start. The directory must exist. */
    public StartLock lockForStart() {
        return StartLock.of(details.resolveSibling(details.getFileName() + ".lock"));
    }

    boolean hasToken() {
        return Files.exists(token);
    }

    /** Returns how the cluster is reached. */
    public ClusterSettings settings() {
        return ClusterSettings.of(values);
    }

    /** Returns whether a watch has seen the upgrade end. */
    public boolean hasEnded() {
        return values.containsKey(ENDED);
    }

    Instant changedAt() {
        return Instant.parse(values.getOrDefault(CHANGED, Instant.EPOCH.toString()));
    }

    /** Saves how the cluster is reached, before a start. */
    public void begin(Instant now) {
        values.remove(ENDED);
        values.put(CHANGED, now.toString());
        write();
    }

    /** Notes how the upgrade ended; nothing is written if it has not, or nothing was saved. */
    public void end(UpgradeState state, Instant now) {
        if (!Files.exists(details) || !state.isResting() || state == UpgradeState.PAUSED) {
            return;
        }
        values.put(ENDED, state.name());
        values.put(CHANGED, now.toString());
        write();
    }

    /** Deletes token and details. */
    public void forget() {
        store().clear();
        try {
            Files.deleteIfExists(details);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Deletes the token, so that another upgrade can be started. */
    public void release() {
        store().clear();
    }

    private void write() {
        try {
            Path written = Files.createTempFile(details.getParent(), "details", ".tmp");
            try {
                Files.write(written, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
                Files.move(written, details, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private CliException unwritable(IOException cause) {
        return new CliException(
                ExitCode.LOCAL_FILES,
                details + " cannot be written (" + cause + ")",
                "Free some space, or use --state.",
                cause);
    }
}
