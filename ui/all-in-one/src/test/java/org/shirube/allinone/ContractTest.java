// SPDX-License-Identifier: Apache-2.0
package org.shirube.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.shirube.contract.access.MeView;
import org.shirube.contract.assessment.AnalysisView;
import org.shirube.contract.assessment.CampaignRequest;
import org.shirube.contract.assessment.CampaignView;
import org.shirube.contract.assessment.ConfirmedAllView;
import org.shirube.contract.assessment.DelegationView;
import org.shirube.contract.assessment.InstrumentView;
import org.shirube.contract.assessment.MyCampaignView;
import org.shirube.contract.assessment.MyReviewView;
import org.shirube.contract.assessment.ProgressView;
import org.shirube.contract.assessment.ResponseView;
import org.shirube.contract.assessment.ReviewListView;
import org.shirube.contract.assessment.ReviewRequest;
import org.shirube.contract.assessment.ReviewView;
import org.shirube.contract.assessment.SavedAnswersView;
import org.shirube.contract.assessment.SavedReviewView;
import org.shirube.contract.assessment.SecurityMapView;
import org.shirube.contract.assessment.UnansweredView;
import org.shirube.contract.exchange.ImportKindView;
import org.shirube.contract.exchange.ImportProblemView;
import org.shirube.contract.exchange.ImportView;
import org.shirube.contract.exchange.SampleView;
import org.shirube.contract.organization.PersonSummary;
import org.shirube.contract.organization.PersonView;
import org.shirube.contract.platform.JobView;
import org.shirube.contract.platform.Page;
import org.shirube.contract.platform.TaskView;
import org.shirube.contract.promotion.AppointmentRequest;
import org.shirube.contract.promotion.AppointmentView;
import org.shirube.contract.promotion.DecisionRequest;
import org.shirube.contract.promotion.DxRoleView;
import org.shirube.contract.promotion.StructureView;
import org.shirube.contract.skills.GapView;
import org.shirube.contract.skills.ProfileView;
import org.shirube.contract.skills.SkillMapView;
import org.shirube.contract.talent.CoverageView;
import org.shirube.contract.talent.TalentSearchRequest;
import org.shirube.contract.talent.TalentSearchView;
import org.shirube.contract.training.CompletionRequest;
import org.shirube.contract.training.CourseView;
import org.shirube.contract.training.EnrolmentRequest;
import org.shirube.contract.training.EnrolmentView;

/// Every client method of the user interface against the real backend, with the sample city.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContractTest {

    private static final String ANSWERING = "080017";
    private static final String CONFIRMED = "140015";

    @TempDir
    java.nio.file.Path files;

    private final RunningShirube shirube = SampleShirube.get();
    private final UiClients clients = new UiClients(shirube);
    private final String hr = shirube.token("hr");
    private final String lead = shirube.token("dx-lead");
    private final String employee = shirube.token("employee");
    private final String answering = shirube.tokenOf("市長", ANSWERING);

    @Test
    @Order(1)
    void peopleAndUnits() throws Exception {
        Page<PersonSummary> found = clients.call(hr, "PeopleClient", "people", ANSWERING, null, "REGULAR", null);
        var id = found.items().getFirst().personId();
        PersonView card = clients.call(hr, "PeopleClient", "person", id);
        ProfileView profile = clients.call(hr, "PeopleClient", "profile", id);
        GapView gap = clients.call(hr, "PeopleClient", "gaps", id, "R12");

        assertThat(card.personId()).isEqualTo(id);
        assertThat(profile.skills()).hasSize(34);
        assertThat(gap.skills()).isNotEmpty();
        assertThat(clients.<List<?>>call(hr, "PeopleClient", "units")).hasSizeGreaterThan(44);
        assertThat(clients.<Object>call(hr, "PeopleClient", "preview", Map.of("everybody", true)))
                .isNotNull();
    }

    @Test
    @Order(2)
    void aCampaignFromItsPlanToTheSubmission() throws Exception {
        List<InstrumentView> instruments = clients.call(hr, "CampaignClient", "instruments");
        var rating = instruments.stream()
                .filter(one -> one.kind().equals("SELF_RATING"))
                .findFirst()
                .orElseThrow();
        CampaignView planned = clients.call(hr, "CampaignClient", "create", request(rating, ANSWERING));
        CampaignView moved = clients.call(hr, "CampaignClient", "move", planned, "open");
        shirube.await(
                "the campaign",
                () -> clients.<CampaignView>call(hr, "CampaignClient", "byId", moved.id())
                        .state()
                        .equals("OPEN"));
        Page<UnansweredView> open = clients.call(hr, "CampaignClient", "unanswered", moved.id(), null, null);
        assertThat(open.items()).hasSize(1);
        clients.call(hr, "CampaignClient", "remind", moved.id());
        answer(answering, moved.id(), rating);
        ProgressView progress = clients.call(hr, "CampaignClient", "progress", moved.id());
        assertThat(progress.submitted()).isEqualTo(1);
        assertThat(clients.<List<CampaignView>>call(hr, "CampaignClient", "all"))
                .extracting(CampaignView::id)
                .contains(moved.id());
    }

    @Test
    @Order(2)
    void aTestOfLastYearIsAnalysedAndCalibrated() throws Exception {
        List<CampaignView> all = clients.call(hr, "CampaignClient", "all");
        var test = all.stream()
                .filter(one ->
                        one.kind().equals("KNOWLEDGE_TEST") && one.state().equals("CLOSED"))
                .findFirst()
                .orElseThrow();

        AnalysisView analysis = clients.call(hr, "CampaignClient", "analysis", test.id());
        AnalysisView.DifficultyView done = clients.call(hr, "CampaignClient", "calibrate", test.instrumentId());

        assertThat(analysis.scales()).hasSize(1);
        assertThat(analysis.people()).isLessThan(done.people());
        assertThat(clients.<List<?>>call(hr, "CampaignClient", "courses")).hasSizeGreaterThan(40);
    }

    private CampaignRequest request(InstrumentView rating, String number) throws Exception {
        var person = personId(number);
        return new CampaignRequest(
                "契約の確認",
                rating.id(),
                Map.of("persons", List.of(person)),
                LocalDate.of(2026, 9, 1),
                LocalDate.of(2026, 12, 28),
                null,
                null);
    }

    private String personId(String number) throws Exception {
        Page<PersonSummary> found = clients.call(hr, "PeopleClient", "people", number, null, null, null);
        return found.items().getFirst().personId();
    }

    private void answer(String token, String campaign, InstrumentView rating) throws Exception {
        List<MyCampaignView> mine = clients.call(token, "MyResponses", "campaigns");
        assertThat(mine).extracting(one -> one.campaign().id()).contains(campaign);
        ResponseView before = clients.call(token, "MyResponses", "response", campaign);
        var answers = rating.items().stream()
                .collect(java.util.stream.Collectors.toMap(InstrumentView.ItemView::code, item -> 2));
        SavedAnswersView saved = clients.call(
                token, "MyResponses", "keep", campaign, answers, before.notice().version());
        ResponseView submitted = clients.call(token, "MyResponses", "submit", campaign, saved.version());
        assertThat(submitted.state()).isEqualTo("SUBMITTED");
    }

    @Test
    @Order(3)
    void coursesAreAssignedAndEnded() throws Exception {
        List<CourseView> courses = clients.call(hr, "EnrolmentClient", "courses");
        assertThat(courses).isNotEmpty();
        var first = assigned("K04");
        var second = assigned("K05");
        clients.call(hr, "EnrolmentClient", "complete", first, new CompletionRequest(null, "第1号"));
        clients.call(hr, "EnrolmentClient", "notComplete", second);
        Page<EnrolmentView> all = clients.call(hr, "EnrolmentClient", "ofCourse", "K05", "NOT_COMPLETED", null);
        assertThat(all.items()).extracting(EnrolmentView::id).contains(second.id());
    }

    private EnrolmentView assigned(String course) throws Exception {
        Page<PersonSummary> found = clients.call(hr, "PeopleClient", "people", ANSWERING, null, null, null);
        var person = found.items().getFirst().personId();
        var request = new EnrolmentRequest(course, null, List.of(person), null, null, null);
        JobView job = clients.call(hr, "EnrolmentClient", "assign", request);
        shirube.await(
                "the job",
                () -> clients.<JobView>call(hr, "EnrolmentClient", "job", job.id())
                        .state()
                        .equals("DONE"));
        List<EnrolmentView> theirs = clients.call(hr, "EnrolmentClient", "ofPerson", person);
        return theirs.stream()
                .filter(one -> one.courseCode().equals(course))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(4)
    void aFileIsPreviewedMendedAndApplied() throws Exception {
        assertThat(clients.<List<ImportKindView>>call(hr, "ImportClient", "kinds"))
                .isNotEmpty();
        var head = "任命権者,職員番号,氏名,任用形態,採用年月日,所属コード\n";
        var faulty = sent(head + "市長,999991,契約 一,正規,平成31年5月1日,130\n");
        Page<ImportProblemView> problems = clients.call(hr, "ImportClient", "problems", faulty.id(), null);
        var proposed = problems.items().stream()
                .filter(one -> one.proposal() != null)
                .findFirst()
                .orElseThrow();
        assertThat(clients.<byte[]>call(hr, "ImportClient", "refused", faulty.id()))
                .isNotEmpty();
        clients.call(hr, "ImportClient", "accept", faulty.id(), proposed.id());
        ImportView mended = read(faulty.id());
        assertThat(mended.created()).isEqualTo(1);
        assertThat(clients.<Page<?>>call(hr, "ImportClient", "changes", faulty.id(), null)
                        .items())
                .hasSize(1);
        clients.call(hr, "ImportClient", "cancel", mended);

        var same = Files.readAllLines(java.nio.file.Path.of("../../seed-data/courses.csv"));
        var unchanged = sent("courses", same.get(0) + "\n" + same.get(1) + "\n");
        clients.call(hr, "ImportClient", "apply", unchanged, false);
        shirube.await("the import", () -> read(unchanged.id()).state().equals("APPLIED"));
        assertThat(clients.<List<ImportView>>call(hr, "ImportClient", "recent")).isNotEmpty();
    }

    private ImportView sent(String csv) throws Exception {
        return sent("people", csv);
    }

    private ImportView sent(String kind, String csv) throws Exception {
        var file = Files.writeString(files.resolve(kind + ".csv"), csv);
        ImportView sent = clients.call(hr, "ImportClient", "send", kind, "partial", null, kind + ".csv", file);
        shirube.await("the preview", () -> !read(sent.id()).state().equals("PARSING"));
        return read(sent.id());
    }

    private ImportView read(String id) throws Exception {
        return clients.call(hr, "ImportClient", "byId", id);
    }

    @Test
    @Order(5)
    void theStructureItsCoverageAndAProposal() throws Exception {
        List<DxRoleView> roles = clients.call(lead, "StructureClient", "roles");
        StructureView structure = clients.call(lead, "StructureClient", "structure", 2026);
        CoverageView coverage = clients.call(lead, "StructureClient", "coverage", 2026, "role", null);
        assertThat(roles).hasSize(18);
        assertThat(structure.seats()).isNotEmpty();
        assertThat(coverage.rows()).hasSize(18);
        assertThat(clients.<List<?>>call(lead, "StructureClient", "people", 2026, "role", "R12", "filled", null))
                .isNotEmpty();
        Page<PersonSummary> found = clients.call(hr, "PeopleClient", "people", ANSWERING, null, null, null);
        var person = found.items().getFirst().personId();
        var request = new AppointmentRequest(
                2026, "P12/130", person, LocalDate.of(2026, 10, 1), LocalDate.of(2027, 3, 31), 0.1, List.of(), "契約の確認");
        AppointmentView proposed = clients.call(lead, "StructureClient", "propose", request);
        clients.call(
                lead, "StructureClient", "move", proposed, "withdraw", new DecisionRequest(null, null, null, "確認のみ"));
        assertThat(clients.<List<?>>call(lead, "StructureClient", "appointmentsOf", person))
                .isNotNull();
        assertThat(clients.<List<?>>call(lead, "StructureClient", "appointments", 2026))
                .isNotEmpty();
    }

    @Test
    @Order(6)
    void theSearchForPeople() throws Exception {
        var request = new TalentSearchRequest(
                "PLACEMENT",
                List.of(new TalentSearchRequest.Condition("A05", 2, 1.0, true)),
                "R12",
                null,
                null,
                null,
                true,
                null,
                null,
                20);
        TalentSearchView found = clients.call(lead, "TalentClient", "search", request);
        assertThat(found.hits()).isNotEmpty();
        assertThat(clients.<Object>call(lead, "TalentClient", "framework")).isNotNull();
    }

    @Test
    @Order(7)
    void onesOwnPages() throws Exception {
        List<DxRoleView> roles = clients.call(employee, "MyProfile", "roles");
        ProfileView levels = clients.call(employee, "MyProfile", "levels");
        Optional<GapView> gap = clients.call(employee, "MyProfile", "gap", Optional.of("R12"), roles);
        Optional<String> wish = clients.call(employee, "MyProfile", "wish");
        clients.call(employee, "MyProfile", "wishFor", wish.orElse(null));
        clients.call(employee, "MyProfile", "wayToWish");
        assertThat(levels.skills()).hasSize(34);
        assertThat(gap).isPresent();
        assertThat(clients.<List<?>>call(employee, "MyCourses", "catalogue")).isNotEmpty();
        assertThat(clients.<List<?>>call(employee, "MyCourses", "mine")).isNotEmpty();
        assertThat(clients.<CourseView>call(employee, "MyCourses", "course", "K02"))
                .returns("K02", CourseView::code);
    }

    @Test
    @Order(8)
    void whatScreensAskThemselves() {
        var backend = clients.backend(employee);

        assertThat(UiClients.screens()).containsExactly("SampleNotice", "TodayView");
        assertThat(backend.get("/api/v1/sample").as(SampleView.class).state()).isEqualTo("LOADED");
        assertThat(backend.get("/api/v1/me/tasks").list(TaskView.class)).isNotNull();
        assertThat(backend.get("/api/v1/me").as(MeView.class).name()).isEqualTo("門馬 ひかり");
    }

    @Test
    @Order(9)
    void aManagerConfirmsAndSeesTheMapOfTheUnit() throws Exception {
        var manager = shirube.token("manager");
        var person = personId(CONFIRMED);
        var campaign = underReview();
        assertThat(clients.<List<MyReviewView>>call(manager, "ReviewClient", "mine"))
                .extracting(one -> one.campaign().id())
                .contains(campaign);
        ReviewListView list = clients.call(manager, "ReviewClient", "people", campaign);
        assertThat(list.items()).hasSize(1);
        DelegationView back = clients.call(manager, "ReviewClient", "delegate", campaign, List.of(person), null);
        assertThat(back.to()).isNull();
        ReviewView one = clients.call(manager, "ReviewClient", "one", campaign, person);
        var ratings = one.items().stream()
                .collect(java.util.stream.Collectors.toMap(ReviewView.ReviewItem::itemCode, item -> 2));
        var draft = new ReviewRequest(ratings, null, null);
        SavedReviewView saved = clients.call(manager, "ReviewClient", "keep", campaign, person, draft);
        SavedReviewView done = clients.call(manager, "ReviewClient", "confirm", campaign, person, saved.version());
        assertThat(done.state()).isEqualTo("CONFIRMED");
        ConfirmedAllView all = clients.call(manager, "ReviewClient", "confirmAll", campaign);
        assertThat(all.left()).isZero();
        SkillMapView map = clients.call(manager, "SkillMapClient", "of", "130");
        SecurityMapView security = clients.call(manager, "SecurityMapClient", "map");
        assertThat(security.units()).isNotEmpty();
        assertThat(map.skills()).hasSize(34);
    }

    /// A campaign over somebody of the manager's unit, who has answered.
    private String underReview() throws Exception {
        List<InstrumentView> instruments = clients.call(hr, "CampaignClient", "instruments");
        var rating = instruments.stream()
                .filter(one -> one.kind().equals("SELF_RATING"))
                .findFirst()
                .orElseThrow();
        CampaignView planned = clients.call(hr, "CampaignClient", "create", request(rating, CONFIRMED));
        CampaignView moved = clients.call(hr, "CampaignClient", "move", planned, "open");
        shirube.await(
                "the campaign",
                () -> clients.<CampaignView>call(hr, "CampaignClient", "byId", moved.id())
                        .state()
                        .equals("OPEN"));
        answer(shirube.tokenOf("市長", CONFIRMED), moved.id(), rating);
        CampaignView open = clients.call(hr, "CampaignClient", "byId", moved.id());
        clients.call(hr, "CampaignClient", "move", open, "review");
        return moved.id();
    }

    @Test
    @Order(10)
    void noMethodOfAClientIsForgotten() {
        assertThat(clients.forgotten()).isEmpty();
    }
}
