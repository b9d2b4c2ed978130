import { ButtonLink } from "@/shared/ui/links";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { complaintsQuery } from "@/shared/api/queries";
import { complaintWords } from "@/shared/format/words";
import { Empty, ErrorPanel } from "@/shared/ui/Notices";
import { Page } from "@/shared/ui/Page";
import { SkeletonRows } from "@/shared/ui/Rows";
import { Status } from "@/shared/ui/Status";
import { When } from "@/shared/ui/When";
import classes from "@/shared/ui/CaseList.module.css";

export function ComplaintsPage() {
  const { data, error, refetch } = useQuery(complaintsQuery());
  const write = (
    <ButtonLink to="/support/new">
      Write to support
    </ButtonLink>
  );
  return (
    <Page title="Help" width="text" lead="Your questions and complaints, and our answers." actions={data?.length ? write : undefined}>
      {error && !data && <ErrorPanel error={error} retry={() => refetch()} />}
      {!data && !error && <SkeletonRows />}
      {data?.length === 0 && (
        <Empty title="Nothing open" action={write}>
          Something wrong with an order or an event? Tell us; a person reads it.
        </Empty>
      )}
      <ul className={classes.list}>
        {data?.map((c) => (
          <li key={c.id}>
            <Link to="/support/$id" params={{ id: String(c.id) }} className={classes.row}>
              <span>
                <strong>{c.subject}</strong>
                <small>
                  <When at={c.updated_at} relative />
                </small>
              </span>
              <Status word={complaintWords[c.status]} />
            </Link>
          </li>
        ))}
      </ul>
    </Page>
  );
}
