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
 * Which nodes are done. The clouds tell different parts of it; what one does not tell is null or empty here, never guessed.
 *
 * @param all the names of the nodes that the upgrade covers, in the order of work if the cloud has one; empty if it names none
 * @param done the names of the nodes that are done
 * @param current the names of the nodes in progress
 * @param failed the names of the nodes that failed
 * @param total how many nodes it covers; null if the cloud does not say
 * @since 0.1.0
 */
public record NodeProgress(
        List<String> all,
        List<String> done,
        List<String> current,
        List<String> failed,
        @Nullable Integer total) implements Serializable {

    /** A cloud that tells nothing of nodes. */
    public static final NodeProgress NONE = new NodeProgress(List.of(), List.of(), List.of(), List.of(), null);

    /** Copies the lists. */
    public NodeProgress {
        all = ImmutableCopies.list(all);
        done = ImmutableCopies.list(done);
        current = ImmutableCopies.list(current);
        failed = ImmutableCopies.list(failed);
    }

    /** The progress over named nodes. */
    public static NodeProgress of(List<String> all, List<String> done, List<String> current, List<String> failed) {
        return new NodeProgress(all, done, current, failed, all.isEmpty() ? null : all.size());
    }

    /** The nodes that are not done. */
    public List<String> left() {
        Set<String> ready = new HashSet<>(done);
        return all.stream().filter(node -> !ready.contains(node)).toList();
    }

    /** The share of nodes that are done, from 0 to 1; empty unless the cloud tells how many there are. */
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
