// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The data disks of a node that is reset, and the groups that divide them (see sdk/docs/wire/cce.md#resetnode).
 *
 * @param storageSelectors the selections of disks, at least one
 * @param storageGroups the groups, at least one; each names selectors of {@code storageSelectors}
 * @since 0.1.0
 */
public record Storage(
        @JsonProperty("storageSelectors") List<StorageSelector> storageSelectors,
        @JsonProperty("storageGroups") List<StorageGroup> storageGroups) {
    /**
     * Checks the values and copies the lists. The reset wipes the disks before they are divided, so a name without a selector is
     * better found here.
     *
     * @throws IllegalArgumentException if a list is empty, or a group names a selector that is not in {@code storageSelectors}
     */
    public Storage {
        storageSelectors = Checks.notEmpty("storageSelectors", storageSelectors);
        storageGroups = Checks.notEmpty("storageGroups", storageGroups);
        Set<String> known =
                storageSelectors.stream().map(StorageSelector::name).collect(Collectors.toUnmodifiableSet());
        for (StorageGroup group : storageGroups) {
            for (String name : group.selectorNames()) {
                if (!known.contains(name)) {
                    throw new IllegalArgumentException("selectorNames of storage group " + group.name()
                            + " must be names of storageSelectors: " + name);
                }
            }
        }
    }
}
