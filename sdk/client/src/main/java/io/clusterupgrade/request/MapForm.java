// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.request;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record whose lists some deployments send as one JSON object, with a member for each record: {@code {"internal":
 * "https://…"}} for {@code [{"type": "Internal", "url": "https://…"}]}. Both forms are read, and so is such an object inside the
 * array. A member is read only if its name is a constant of the key's type, ignoring case.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface MapForm {
    /** Returns the wire name of the component for the name of a member; its type is an {@link OpenEnum}. */
    String key();

    /** Returns the wire name of the component for the value of a member; its type is {@code String}. */
    String value();
}
