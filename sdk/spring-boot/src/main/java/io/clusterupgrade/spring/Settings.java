// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.credentials.Credentials;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Passes properties that are set to a builder; what the builder rejects is reported with the name of the property. */
final class Settings {
    private final ClientBuilder<?> builder;

    Settings(ClientBuilder<?> builder) {
        this.builder = builder;
    }

    Settings text(String name, @Nullable String value, Consumer<String> setting) {
        return value == null || value.isBlank() ? this : value(name, value.strip(), setting);
    }

    <T> Settings value(String name, @Nullable T value, Consumer<T> setting) {
        if (value != null) {
            try {
                setting.accept(value);
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingException(name, e);
            }
        }
        return this;
    }

    Settings credentials(CredentialsProperties properties) {
        try {
            Credentials credentials = properties.toCredentials();
            if (credentials != null) {
                builder.credentials(credentials);
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException("credentials", e);
        }
        return this;
    }

    Settings plainHttp(boolean allowed) {
        if (allowed) {
            builder.plainHttpAllowed();
        }
        return this;
    }
}
