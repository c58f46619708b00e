// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.ack.request;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Settings of huge pages of memory on the nodes of a node pool (see sdk/docs/wire/ack.md#other-writes-on-nodes). Immutable
 * and thread-safe.
 *
 * @since 0.1.0
 */
public final class HugepageSettings {
    private final @Nullable String transparentEnabled;
    private final @Nullable String transparentDefrag;
    private final @Nullable Long khugepagedDefrag;
    private final @Nullable Long khugepagedAllocSleepMillisecs;
    private final @Nullable Long khugepagedScanSleepMillisecs;
    private final @Nullable Long khugepagedPagesToScan;

    private HugepageSettings(Builder builder) {
        this.transparentEnabled = builder.transparentEnabled;
        this.transparentDefrag = builder.transparentDefrag;
        this.khugepagedDefrag = builder.khugepagedDefrag;
        this.khugepagedAllocSleepMillisecs = builder.khugepagedAllocSleepMillisecs;
        this.khugepagedScanSleepMillisecs = builder.khugepagedScanSleepMillisecs;
        this.khugepagedPagesToScan = builder.khugepagedPagesToScan;
    }

    /** Returns a builder of settings; those that are not set do not change. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns when transparent huge pages are used: {@code always}, {@code madvise} or {@code never}; null means no change.
     */
    @JsonProperty("transparentEnabled")
    public @Nullable String transparentEnabled() {
        return transparentEnabled;
    }

    /** Returns when memory is defragmented for them, such as {@code madvise} or {@code never}; null means no change. */
    @JsonProperty("transparentDefrag")
    public @Nullable String transparentDefrag() {
        return transparentDefrag;
    }

    /** Returns whether {@code khugepaged} defragments memory: 0 or 1; null means no change. */
    @JsonProperty("khugepagedDefrag")
    public @Nullable Long khugepagedDefrag() {
        return khugepagedDefrag;
    }

    /** Returns how long {@code khugepaged} waits after a failed allocation, in milliseconds; null means no change. */
    @JsonProperty("khugepagedAllocSleepMillisecs")
    public @Nullable Long khugepagedAllocSleepMillisecs() {
        return khugepagedAllocSleepMillisecs;
    }

    /** Returns how long {@code khugepaged} waits between scans, in milliseconds; null means no change. */
    @JsonProperty("khugepagedScanSleepMillisecs")
    public @Nullable Long khugepagedScanSleepMillisecs() {
        return khugepagedScanSleepMillisecs;
    }

    /** Returns how many pages {@code khugepaged} reads in a scan; null means no change. */
    @JsonProperty("khugepagedPagesToScan")
    public @Nullable Long khugepagedPagesToScan() {
        return khugepagedPagesToScan;
    }

    /**
     * Collects the optional values of {@link HugepageSettings}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String transparentEnabled;
        private @Nullable String transparentDefrag;
        private @Nullable Long khugepagedDefrag;
        private @Nullable Long khugepagedAllocSleepMillisecs;
        private @Nullable Long khugepagedScanSleepMillisecs;
        private @Nullable Long khugepagedPagesToScan;

        private Builder() {}

        /** Sets when transparent huge pages are used: {@code always}, {@code madvise} or {@code never}. */
        public Builder transparentEnabled(String value) {
            transparentEnabled = value;
            return this;
        }

        /** Sets when memory is defragmented for them, such as {@code madvise} or {@code never}. */
        public Builder transparentDefrag(String value) {
            transparentDefrag = value;
            return this;
        }

        /** Sets whether {@code khugepaged} defragments memory: 0 or 1. */
        public Builder khugepagedDefrag(long value) {
            khugepagedDefrag = value;
            return this;
        }

        /** Sets how long {@code khugepaged} waits after a failed allocation, in milliseconds. */
        public Builder khugepagedAllocSleepMillisecs(long value) {
            khugepagedAllocSleepMillisecs = value;
            return this;
        }

        /** Sets how long {@code khugepaged} waits between scans, in milliseconds. */
        public Builder khugepagedScanSleepMillisecs(long value) {
            khugepagedScanSleepMillisecs = value;
            return this;
        }

        /** Sets how many pages {@code khugepaged} reads in a scan. */
        public Builder khugepagedPagesToScan(long value) {
            khugepagedPagesToScan = value;
            return this;
        }

        /** Creates the settings. */
        public HugepageSettings build() {
            return new HugepageSettings(this);
        }
    }
}
