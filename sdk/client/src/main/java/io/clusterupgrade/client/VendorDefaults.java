// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.client;

import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.credentials.EnvironmentCredentials;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.endpoint.HuaweiProjectStyle;
import io.clusterupgrade.identity.AlibabaIdentity;
import io.clusterupgrade.identity.HuaweiIdentity;
import io.clusterupgrade.identity.IdentitySettings;
import io.clusterupgrade.request.CloudService.Vendor;
import io.clusterupgrade.signer.Signer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;

/** What the clients of a vendor's services use unless their builder says otherwise. */
enum VendorDefaults {
    HUAWEI {
        @Override
        EndpointStyle endpointStyle() {
            return HuaweiProjectStyle.create();
        }

        @Override
        Signer signer() {
            return Signer.huawei();
        }

        @Override
        CredentialsProvider credentialsChain(IdentitySettings settings) {
            return HuaweiIdentity.defaultChain(settings);
        }

        @Override
        CredentialsProvider credentialsOf(Map<String, String> environment) {
            return EnvironmentCredentials.huawei(environment);
        }

        @Override
        boolean hasProjects() {
            return true;
        }

        @Override
        ZoneId zone() {
            return ZoneOffset.UTC;
        }

        @Override
        boolean isXmlAccepted() {
            return false;
        }
    },
    ALIBABA {
        @Override
        EndpointStyle endpointStyle() {
            return AlibabaRoaStyle.regional();
        }

        @Override
        Signer signer() {
            return Signer.alibaba();
        }

        @Override
        CredentialsProvider credentialsChain(IdentitySettings settings) {
            return AlibabaIdentity.defaultChain(settings);
        }

        @Override
        CredentialsProvider credentialsOf(Map<String, String> environment) {
            return EnvironmentCredentials.alibaba(environment);
        }

        @Override
        boolean hasProjects() {
            return false;
        }

        @Override
        ZoneId zone() {
            return ZoneOffset.ofHours(8);
        }

        @Override
        boolean isXmlAccepted() {
            return true;
        }
    };

    static VendorDefaults of(Vendor vendor) {
        return switch (vendor) {
            case HUAWEI -> HUAWEI;
            case ALIBABA -> ALIBABA;
        };
    }

    /** Returns the hosts and path prefixes of the public cloud. */
    abstract EndpointStyle endpointStyle();

    /** Returns a signer that follows the type of the credentials. */
    abstract Signer signer();

    /** Returns the vendor's own chain of credentials providers. */
    abstract CredentialsProvider credentialsChain(IdentitySettings settings);

    /** Returns the credentials of the vendor's environment variables. */
    abstract CredentialsProvider credentialsOf(Map<String, String> environment);

    /** Returns whether paths and headers name a project. */
    abstract boolean hasProjects();

    /** Returns the zone of timestamps without an offset. */
    abstract ZoneId zone();

    /** Returns whether a service may send XML instead of JSON. From other services, XML is the page of a proxy. */
    abstract boolean isXmlAccepted();
}
