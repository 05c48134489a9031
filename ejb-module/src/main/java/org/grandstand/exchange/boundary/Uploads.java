package org.grandstand.exchange.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.grandstand.exchange.Sheet;
import org.grandstand.exchange.UploadView;
import org.grandstand.exchange.control.SheetFiles;
import org.grandstand.exchange.control.UploadRows;
import org.grandstand.kernel.Caller;
import org.grandstand.kernel.Ids;
import org.grandstand.kernel.Rejected;
import org.grandstand.kernel.control.CurrentCaller;

/**
 * Files that staff bring, kept while their import is prepared. Only who brought a file sees it again; what it may be
 * imported as is for the importing component to permit.
 */
@Stateless
@PermitAll
public class Uploads {

    static final Duration KEPT = Duration.ofDays(1);
    static final int KEPT_AT_MOST = 50;
    private static final int NAME_LENGTH = 200;

    @Inject
    UploadRows uploads;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    /** @throws Rejected exchange.staff-only, exchange.file-too-large, exchange.too-many-uploads */
    public UploadView keep(String fileName, byte[] content) {
        Instant now = clock.instant();
        String by = staff();
        SheetFiles.requireSize(shortened(fileName), content.length);
        uploads.removeBefore(now.minus(KEPT));
        if (uploads.countOf(by) >= KEPT_AT_MOST) {
            throw Rejected.busy("exchange.too-many-uploads", "limit", KEPT_AT_MOST, "hours", KEPT.toHours());
        }
        UploadView view = new UploadView(Ids.next(), shortened(fileName), content.length, now);
        uploads.add(new UploadRows.Upload(view, by, content));
        return view;
    }

    /** The file as a table; refused with the place of what is wrong with it. */
    public Sheet sheet(long id) {
        UploadRows.Upload upload = own(id);
        return SheetFiles.read(upload.view().fileName(), upload.content());
    }

    /** The file as it came. */
    public byte[] content(long id) {
        return own(id).content();
    }

    /** The import is over. */
    public void drop(long id) {
        uploads.remove(own(id).view().id());
    }

    private UploadRows.Upload own(long id) {
        return uploads.find(id)
                .filter(upload -> upload.by().equals(staff()))
                .orElseThrow(() -> Rejected.missing("exchange.no-such-upload", "hours", KEPT.toHours()));
    }

    private String staff() {
        Caller who = caller.get();
        if (who.kind() == Caller.Kind.CUSTOMER || who.kind() == Caller.Kind.ANONYMOUS) {
            throw Rejected.forbidden("exchange.staff-only");
        }
        return who.principalName();
    }

    private static String shortened(String fileName) {
        String bare = fileName == null
                ? ""
                : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "-" : bare.substring(Math.max(0, bare.length() - NAME_LENGTH));
    }
}
