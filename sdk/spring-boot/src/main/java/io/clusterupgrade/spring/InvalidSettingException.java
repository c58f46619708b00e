// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import java.io.Serial;

/**
 * Thrown at the start of an application when a property has a value that cannot be used. The message names the property and what to do,
 * never a secret.
 *
 * @since 0.1.0
 */
public final class InvalidSettingException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String property;

    /** For a property of a service whose prefix is not known yet. */
    InvalidSettingException(String property, IllegalArgumentException cause) {
        this(property, String.valueOf(cause.getMessage()), cause);
    }

    private InvalidSettingException(String property, String reason, Throwable cause) {
        super(reason, cause);
        this.property = property;
    }

    /** For settings that do not fit together. */
    InvalidSettingException(String property, String reason) {
        super(reason);
        this.property = property;
    }

    InvalidSettingException below(String service) {
        return new InvalidSettingException(service + "." + property, String.valueOf(super.getMessage()), this);
    }

    /** Returns the full name of the property, such as {@code cluster-upgrade.css.region}. */
    public String property() {
        return ClusterUpgradeProperties.PREFIX + "." + property;
    }

    @Override
    public String getMessage() {
        return property() + ": " + super.getMessage();
    }
}
