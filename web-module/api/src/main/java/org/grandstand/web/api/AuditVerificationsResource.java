package org.grandstand.web.api;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.grandstand.audit.ChainReport;
import org.grandstand.audit.boundary.AuditSealing;

/** Recomputes the audit trail's hash chain, for {@code bin/audit-verify} and for schedulers outside. */
@Path("audit/verifications")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"system-administrator", "business-manager"})
@RequestScoped
@Tag(name = "Operations")
@SecurityRequirement(name = "token")
public class AuditVerificationsResource {

    /** What was found. */
    public record VerificationAnswer(boolean whole, long checked, long unsealed, String head, List<String> breaks) {}

    @Inject
    AuditSealing sealing;

    @POST
    @Operation(summary = "Recomputes the audit trail's hash chain")
    public VerificationAnswer verify() {
        ChainReport report = sealing.verify();
        return new VerificationAnswer(
                report.whole(), report.checked(), report.unsealed(), report.head(), report.breaks());
    }
}
