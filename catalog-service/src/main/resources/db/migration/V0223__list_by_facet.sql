-- A search asks for a facet in whatever audience: the key, which has the audience before it, would be read from end to end.
create index expert_list_facet on expert_list (facet, chunk);
