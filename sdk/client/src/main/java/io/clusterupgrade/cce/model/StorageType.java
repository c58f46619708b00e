// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * The kind of the disks that a selector of a node matches (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class StorageType extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final StorageType ABSENT = new StorageType("");

    /** Disks of the Elastic Volume Service. */
    public static final StorageType EVS = new StorageType("evs");

    /** Local disks of the server. */
    public static final StorageType LOCAL = new StorageType("local");

    private StorageType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static StorageType of(String value) {
        return new StorageType(value);
    }
}
