// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.CloudService;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An upgrade as a line of text, to be kept and to go on with in another process: {@code cu1.css.eyJ…}, at most 1 KiB, safe in a
 * shell, without secrets. A token of a prepared start already finds the task that the start makes, although its id is not known
 * yet: it remembers the tasks from before.
 *
 * <p>Immutable and thread-safe. {@link #toString} is the text.
 *
 * @since 0.1.0
 */
public final class ResumeToken implements Serializable {
    private static final long serialVersionUID = 1L;

    private final transient TokenText content;
    private final String text;

    private ResumeToken(String text) {
        this.content = TokenText.parse(text);
        this.text = text;
    }

    /**
     * Reads a token.
     *
     * @param text what {@link #toString} wrote, in this or an earlier version of the library; white space around it is ignored
     * @throws IllegalArgumentException if it is no token, or one of a later version
     */
    public static ResumeToken parse(String text) {
        return new ResumeToken(text.strip());
    }

    /** The service. */
    public CloudService service() {
        return content.service();
    }

    /** Where the service is. */
    public String endpoint() {
        return content.endpoint();
    }

    /** The Huawei project; null for none. */
    public @Nullable String projectId() {
        return content.project();
    }

    /** The cluster's id. */
    public String clusterId() {
        return content.clusterId();
    }

    /** What the upgrade changes. */
    public UpgradeKind kind() {
        return content.kind();
    }

    /** The cloud's id of the task; null if it was not known when the token was made, or is too long for a token. */
    public @Nullable String taskId() {
        return content.taskId();
    }

    /** The version, image or zones it leads to; null if not known. */
    public @Nullable String target() {
        return content.target();
    }

    /** When the upgrade was prepared or attached to, by the clock of the client that did. */
    public Instant preparedAt() {
        return content.preparedAt();
    }

    /** Only the text is written when it is serialized. */
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

    /** The token's text. */
    @Override
    public String toString() {
        return text;
    }
}
