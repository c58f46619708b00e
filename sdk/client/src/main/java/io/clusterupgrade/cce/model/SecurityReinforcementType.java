// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.clusterupgrade.request.OpenEnum;

/**
 * How the operating system of a node is hardened (see sdk/docs/wire/cce.md#resetnode).
 *
 * @since 0.1.0
 */
public final class SecurityReinforcementType extends OpenEnum {
    /** The value is absent; it cannot be sent. */
    public static final SecurityReinforcementType ABSENT = new SecurityReinforcementType("");

    /** By the rules of the vendor for cybersecurity. */
    public static final SecurityReinforcementType CYBERSECURITY = new SecurityReinforcementType("cybersecurity");

    /** Not at all; the service expects the text {@code null}. */
    public static final SecurityReinforcementType NONE = new SecurityReinforcementType("null");

    private SecurityReinforcementType(String value) {
        super(value);
    }

    /** Returns the value with this text. */
    @JsonCreator
    public static SecurityReinforcementType of(String value) {
        return new SecurityReinforcementType(value);
    }
}
