// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.upgrade.model;

import io.clusterupgrade.request.ImmutableCopies;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many nodes of an upgrade are done, how many there are, and which are in progress. The services return different parts of it; what a service does not return is
 * null or empty, never guessed.
 *
 * @param all the names of the nodes that the upgrade covers, in the order of the upgrade if the service has one; empty
 *     if it names none
 * @param done the names of the nodes that are done
 * @param current the names of the nodes in progress
 * @param failed the names of the nodes that failed
 * @param total how many nodes the upgrade covers; null if the service does not return it
 * @since 0.1.0
 */
public record NodeProgress(
        List<String> all,
        List<String> done,
        List<String> current,
        List<String> failed,
        @Nullable Integer total) implements Serializable {

    /** The progress of a task for which the service returns nothing about nodes. */
    public static final NodeProgress NONE = new NodeProgress(List.of(), List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public NodeProgress {
        all = ImmutableCopies.list(all);
        done = ImmutableCopies.list(done);
        current = ImmutableCopies.list(current);
        failed = ImmutableCopies.list(failed);
    }

    /** Creates the progress of named nodes. */
    public static NodeProgress of(List<String> all, List<String> done, List<String> current, List<String> failed) {
        return new NodeProgress(all, done, current, failed, all.isEmpty() ? null : all.size());
    }

    /** Returns the nodes that are not done. */
    public List<String> remaining() {
        Set<String> ready = new HashSet<>(done);
        return all.stream().filter(node -> !ready.contains(node)).toList();
    }

    /**
     * Returns the fraction of nodes that are done, from 0 to 1; empty unless the service returns how many there are.
     */
    public OptionalDouble fractionDone() {
        return total == null || total <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.min(1.0, (double) done.size() / total));
    }

    @Override
    public String toString() {
        return total == null ? done.size() + " nodes" : done.size() + " of " + total + " nodes";
    }
}
