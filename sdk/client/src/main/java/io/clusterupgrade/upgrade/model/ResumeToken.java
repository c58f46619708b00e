// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.CloudService;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of text that identifies an upgrade, to resume it in another process: {@code cu1.css.eyJ…}, at most 1 KiB, safe
 * in a shell, without secrets. A token of a prepared start already finds the task that the start creates, although its
 * id is not known yet: it records the tasks from before the start.
 *
 * <p>The token of a route over several versions, {@code cr1.ack.eyJ…}, has at most 8 KiB: it holds the token of the hop in
 * progress, the hops that are done, and the options of the route.
 *
 * <p>Immutable and thread-safe. {@link #toString} is the text.
 *
 * @since 0.1.0
 */
public final class ResumeToken implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient TokenContent content;
    private final String text;

    private ResumeToken(String text) {
        this.content = TokenContent.parse(text);
        this.text = text;
    }

    /**
     * Reads a token.
     *
     * @param text what {@link #toString} wrote, in this or an earlier version of the library; white space around it is ignored
     * @throws IllegalArgumentException if it is not a token, or a token of a later version
     */
    public static ResumeToken parse(String text) {
        return new ResumeToken(text.strip());
    }

    /** Returns whether it is the token of a route, which {@code ClusterUpgrader.resumeRoute} carries on. */
    public boolean isRoute() {
        return content.isRoute();
    }

    /** Returns the service. */
    public CloudService service() {
        return content.service();
    }

    /** Returns the endpoint of the service. */
    public String endpoint() {
        return content.endpoint();
    }

    /** Returns the id of the Huawei project; null if there is none. */
    public @Nullable String projectId() {
        return content.project();
    }

    /** Returns the cluster's id. */
    public String clusterId() {
        return content.clusterId();
    }

    /** Returns what the upgrade changes; of a route, what its hop in progress or its next hop usually changes. */
    public UpgradeKind kind() {
        return content.kind();
    }

    /**
     * Returns the service's id of the task; null if it was not known when the token was created, or is too long for a
     * token.
     */
    public @Nullable String taskId() {
        return content.taskId();
    }

    /** Returns the target version, image or zones; null if not known. */
    public @Nullable String target() {
        return content.target();
    }

    /** Returns when the upgrade was prepared or attached, by the clock of that client. */
    public Instant preparedAt() {
        return content.preparedAt();
    }

    /**
     * Returns whether the cluster is used through {@code CceClient.autopilot()}: a token is resumed through the view that it was
     * created with.
     *
     * @return null for a service without that view, and for a token of an earlier release, which does not contain it
     */
    public @Nullable Boolean autopilot() {
        return content.autopilot();
    }

    /** Parses the text, the only part that is serialized. */
    private Object readResolve() {
        return parse(text);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ResumeToken that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Returns the token's text. */
    @Override
    public String toString() {
        return text;
    }
}
