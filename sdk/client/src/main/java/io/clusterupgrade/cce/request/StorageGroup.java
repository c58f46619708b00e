// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clusterupgrade.internal.request.Checks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A group of data disks of a node that is reset, with the spaces into which it is divided (see sdk/docs/wire/cce.md#resetnode). Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class StorageGroup {
    private static final int WHOLE = 100;

    private final String name;
    private final List<String> selectorNames;
    private final List<VirtualSpace> virtualSpaces;
    private final @Nullable Boolean cceManaged;

    private StorageGroup(Builder builder) {
        this.name = builder.name;
        this.selectorNames = builder.selectorNames;
        this.virtualSpaces = builder.virtualSpaces;
        this.cceManaged = builder.cceManaged;
    }

    /**
     * Returns a builder of a group.
     *
     * @param name the name of the group
     * @param selectorNames the names of the selectors of its disks, at least one
     * @param virtualSpaces the spaces, at least one, of at most 100 percent together
     * @throws IllegalArgumentException if a text is blank, a list is empty, or the spaces together have more than 100 percent
     */
    public static Builder builder(String name, List<String> selectorNames, List<VirtualSpace> virtualSpaces) {
        return new Builder(name, selectorNames, virtualSpaces);
    }

    /** Returns the name of the group. */
    @JsonProperty("name")
    public String name() {
        return name;
    }

    /** Returns the names of the selectors of its disks. */
    @JsonProperty("selectorNames")
    public List<String> selectorNames() {
        return selectorNames;
    }

    /** Returns the spaces. */
    @JsonProperty("virtualSpaces")
    public List<VirtualSpace> virtualSpaces() {
        return virtualSpaces;
    }

    /** Returns whether the group is for Kubernetes and the container runtime; null means the choice of the service. */
    @JsonProperty("cceManaged")
    public @Nullable Boolean cceManaged() {
        return cceManaged;
    }

    /** Returns all values. */
    @Override
    public String toString() {
        return "StorageGroup[" + name + ", selectorNames=" + selectorNames + ", virtualSpaces=" + virtualSpaces
                + ", cceManaged=" + cceManaged + "]";
    }

    /**
     * Collects the optional values of {@link StorageGroup}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private final String name;
        private final List<String> selectorNames;
        private final List<VirtualSpace> virtualSpaces;
        private @Nullable Boolean cceManaged;

        private Builder(String name, List<String> selectorNames, List<VirtualSpace> virtualSpaces) {
            this.name = Checks.text("name", name);
            this.selectorNames = Checks.texts("selectorNames", selectorNames);
            this.virtualSpaces = Checks.notEmpty("virtualSpaces", virtualSpaces);
            Checks.inRange(
                    "the sum of sizePercent of virtualSpaces",
                    virtualSpaces.stream().mapToInt(VirtualSpace::sizePercent).sum(),
                    1,
                    WHOLE);
        }

        /** Sets whether the group is for Kubernetes and the container runtime. */
        public Builder cceManaged(boolean value) {
            cceManaged = value;
            return this;
        }

        /** Creates the value. */
        public StorageGroup build() {
            return new StorageGroup(this);
        }
    }
}
