// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.rollout.model;

import io.clusterupgrade.request.CloudService;
import java.util.Locale;
import java.util.Objects;

/**
 * Names a cluster: the service, the account that its client belongs to, and its id. Immutable and thread-safe.
 *
 * @param service the service
 * @param account the name of the account, chosen by the program: it selects the client, and limits are counted by it. The
 *     projects and regions of a vendor are accounts of their own where their quotas are
 * @param id the cluster's id
 * @since 0.1.0
 */
public record ClusterRef(CloudService service, String account, String id) implements Comparable<ClusterRef> {

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if the account or the id is empty, or contains a slash, a blank or a control character
     */
    public ClusterRef {
        Objects.requireNonNull(service, "service");
        check("account", account);
        check("id", id);
    }

    /** Creates a reference to a CSS cluster. */
    public static ClusterRef css(String account, String id) {
        return new ClusterRef(CloudService.CSS, account, id);
    }

    /** Creates a reference to a CCE cluster. */
    public static ClusterRef cce(String account, String id) {
        return new ClusterRef(CloudService.CCE, account, id);
    }

    /** Creates a reference to an ACK cluster. */
    public static ClusterRef ack(String account, String id) {
        return new ClusterRef(CloudService.ACK, account, id);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public static ClusterRef parse(String text) {
        String[] parts = text.split("/", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a cluster of the form service/account/id: " + text);
        }
        return new ClusterRef(CloudService.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1], parts[2]);
    }

    private static void check(String name, String value) {
        if (value.isEmpty() || value.chars().anyMatch(c -> c <= ' ' || c == '/' || c == 0x7f)) {
            throw new IllegalArgumentException(
                    name + " must be a text without slashes, blanks and control characters: \"" + value + "\"");
        }
    }

    @Override
    public int compareTo(ClusterRef other) {
        return toString().compareTo(other.toString());
    }

    /** Returns the form {@code css/prod/7c1f}. */
    @Override
    public String toString() {
        return service.name().toLowerCase(Locale.ROOT) + "/" + account + "/" + id;
    }
}
