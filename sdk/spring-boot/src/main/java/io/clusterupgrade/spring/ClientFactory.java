// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.spring;

import io.clusterupgrade.client.ClientBuilder;
import io.clusterupgrade.event.CallListener;
import io.clusterupgrade.request.CloudService;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.beans.factory.ObjectProvider;

/** Makes clients of the properties, the connection details, the customizers and the listeners of an application. */
final class ClientFactory {
    private final ObjectProvider<ClusterUpgradeConnectionDetails> details;
    private final ObjectProvider<ClientBuilderCustomizer> customizers;
    private final ObjectProvider<CallListener> listeners;

    ClientFactory(
            ObjectProvider<ClusterUpgradeConnectionDetails> details,
            ObjectProvider<ClientBuilderCustomizer> customizers,
            ObjectProvider<CallListener> listeners) {
        this.details = details;
        this.customizers = customizers;
        this.listeners = listeners;
    }

    /**
     * Configures a builder.
     *
     * @param plain makes a builder without settings, for {@code connection}
     * @param ofDetails makes a builder of connection details, which replace {@code connection}
     */
    <B extends ClientBuilder<B>> B builder(
            CloudService service,
            Supplier<B> plain,
            Function<ClusterUpgradeConnectionDetails, B> ofDetails,
            Consumer<B> connection,
            LimitProperties limits) {
        try {
            ClusterUpgradeConnectionDetails given = details.getIfAvailable();
            B builder = given == null ? plain.get() : ofDetails.apply(given);
            if (given == null) {
                connection.accept(builder);
            }
            limits.applyTo(builder);
            listeners.orderedStream().forEach(builder::callListener);
            customizers.orderedStream().forEach(customizer -> customizer.customize(service, builder));
            return builder;
        } catch (InvalidSettingException e) {
            throw e.below(service.name().toLowerCase(Locale.ROOT));
        }
    }
}
